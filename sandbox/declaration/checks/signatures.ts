import { type Check, wrong } from './check.ts';

/** Each institution signs the undertaking. */
export const signatures: Check = ({ innovation: { institutions }, undertaking }) =>
  institutions
    .filter(({ id }) => !undertaking.signatures.some(({ institution }) => institution === id))
    .map(({ id }) =>
      wrong(
        '/undertaking/signatures',
        'signature-missing',
        `缺少机构“${id}”的签署，请补充。`,
        `缺少機構「${id}」的簽署，請補充。`,
        `the institution “${id}” has not signed; add its signature.`,
      ),
    );
