import { documents } from '@sandglass/documents';
import { IdString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CaseId, caseAt, isRefused, withCustomer } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { isPaperOf } from '../case/paper.ts';
import { channelOf, written } from '../case/step.ts';
import { SHARD } from '../shard.ts';

/**
 * The actual controller's personal guarantee, joint and several in so many words (Civil Code art. 686, 688). On the phone only
 * who signs in there can give it; anybody else comes to the counter, and the paper is kept.
 */
export const signGuarantee = operation({
  name: `${SHARD}.guarantee.sign`,
  summary:
    'The actual controller signs the personal guarantee that a limit above 75 % of the value waits for.',
  business: 'continuing',
  roles: ['customer', 'institution'],
  input: Type.Object(
    {
      ...CaseId,
      person: { ...IdString(), description: 'As the ownership graph names them' },
      document: Type.Optional({ ...IdString(), description: 'At the counter: the signed paper' }),
    },
    { additionalProperties: false },
  ),
  load: ({ caseId, document }) => [
    caseFiles.key(caseId),
    ...(document === undefined ? [] : [documents.key(document)]),
  ],
  loadThen: withCustomer,
  decide: (state, { caseId, person, document }, at) => {
    const file = caseAt(state, caseId, at.actor, ['signed']);
    if (isRefused(file)) return file;
    const { customer: subject, ownership, control } = file;
    const no = (code: string, values = {}) => refuse(code, values, { subject });
    if (file.guarantee !== null) return no('guarantee-signed-already');
    if (person === ownership?.borrower) return no('guarantor-is-borrower', { holder: person });
    const controller = control?.controller?.person;
    if (person !== controller) return no('guarantor-not-controller', { person });
    const online = at.actor.role === 'customer';
    if (online && person !== ownership?.self) return no('guarantor-not-here', { person });
    if (!online && !isPaperOf(state, document, caseId, 'guarantee')) {
      return no('evidence-missing', { document: document ?? '—' });
    }
    const channel = channelOf(at.actor) === 'counter' ? 'counter' : 'online';
    const guarantee = { person, signedOn: at.businessDate, channel, document: document ?? null } as const;
    return effects({
      reply: { case: caseId, person, signedOn: at.businessDate },
      rows: written({ ...file, guarantee }, 'guarantee-signed', at),
      facts: [
        {
          kind: `${SHARD}.guarantee-signed`,
          subject,
          header: { channel },
          opening: { case: caseId, person, kind: 'joint-and-several', document: document ?? null },
        },
      ],
    });
  },
});
