import { documents } from '@sandglass/documents';
import { IdString } from '@sandglass/http';
import { amountText } from '@sandglass/lending';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CaseId, caseAt, isRefused, withCustomer } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { missingOwners } from '../case/missing-owners.ts';
import { isPaperOf } from '../case/paper.ts';
import { written } from '../case/step.ts';
import { maximumSecured } from '../mortgage/secured.ts';
import { SHARD } from '../shard.ts';

/**
 * Who owns the home with the customer agrees to the mortgage, the spouse too: what is owned together is only encumbered together
 * (Civil Code art. 301, 1062). They come to the counter themselves, and the paper is kept with the amount that
 * it was signed for; nobody signs for them on a phone.
 */
export const signAsOwner = operation({
  name: `${SHARD}.co-owner.sign`,
  summary:
    'A co-owner or spouse agrees to the mortgage on paper at the counter; before that it is not registered.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object(
    {
      ...CaseId,
      person: Type.String({ minLength: 1, maxLength: 60, description: 'As the home’s section names them' }),
      document: Type.Optional({ ...IdString(), description: 'The signed paper, a document of the case' }),
      decision: Type.Optional(
        Type.Integer({
          minimum: 0,
          description: 'The offer that was on the screen; refused where another took its place',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  load: ({ caseId, document }) => [
    caseFiles.key(caseId),
    ...(document === undefined ? [] : [documents.key(document)]),
  ],
  loadThen: withCustomer,
  decide: (state, { caseId, person, document, decision }, at) => {
    const file = caseAt(state, caseId, at.actor, ['approved', 'signed']);
    if (isRefused(file)) return file;
    const { customer: subject, home, owner_consents: given } = file;
    const no = (code: string, values = {}) => refuse(code, values, { subject });
    if (!home?.coOwners.includes(person)) return no('co-owner-unknown', { person });
    if (!missingOwners(file).includes(person)) return no('co-owner-signed-already', { person });
    if (decision !== undefined && decision !== (file.offer?.n ?? 0))
      return no('offer-moved', { case: caseId });
    // A paper that was signed for less is not one for more.
    const isUsed = given.some((one) => one.person === person && one.document === document);
    if (document === undefined || isUsed || !isPaperOf(state, document, caseId, 'co-owner'))
      return no('evidence-missing', { document: document ?? '—' });
    const securedAtMost = amountText(maximumSecured(file));
    const consent = { person, signedOn: at.businessDate, securedAtMost, document };
    // In the place of their paper for a smaller mortgage.
    const others = given.filter((one) => one.person !== person);
    const after = { ...file, owner_consents: [...others, consent] };
    return effects({
      reply: {
        case: caseId,
        person,
        signedOn: at.businessDate,
        securedAtMost,
        missing: missingOwners(after).length,
      },
      rows: written(after, 'co-owner-signed', at),
      facts: [
        {
          kind: `${SHARD}.co-owner-signed`,
          subject,
          opening: { case: caseId, person, securedAtMost, document },
        },
      ],
    });
  },
});
