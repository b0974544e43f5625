import { type Check, wrong } from './check.ts';

/** Whoever has a task in the declaration is one of its institutions. */
export const institutionReferences: Check = ({ innovation, undertaking, compensation, exits, euAiAct57 }) => {
  const known = new Set(innovation.institutions.map(({ id }) => id));
  const named = [
    ...innovation.functions.map(({ institution: id }, at) => ({
      id,
      path: `/innovation/functions/${at}/institution`,
    })),
    ...undertaking.signatures.map(({ institution: id }, at) => ({
      id,
      path: `/undertaking/signatures/${at}/institution`,
    })),
    ...compensation.sources.map(({ payer: id }, at) => ({ id, path: `/compensation/sources/${at}/payer` })),
    ...exits.flatMap(({ steps }, at) =>
      steps.map(({ owner: id }, n) => ({ id, path: `/exits/${at}/steps/${n}/owner` })),
    ),
    ...(euAiAct57 === undefined
      ? []
      : [{ id: euAiAct57.aiSystem.provider, path: '/euAiAct57/aiSystem/provider' }]),
  ];
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) =>
      wrong(
        path,
        'institution-unknown',
        `“${id}”不是申报机构，请改用 innovation.institutions 中的编号。`,
        `「${id}」不是申報機構，請改用 innovation.institutions 中的編號。`,
        `“${id}” is no institution of this declaration; use an id of innovation.institutions.`,
      ),
    );
};
