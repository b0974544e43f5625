import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { caseEnded, customers } from '../customer/customer.ts';
import { decisionKeys } from '../decision/decisions.ts';
import { SHARD } from '../shard.ts';
import { CaseId, caseAt, caseKey, isRefused, withCustomer } from './access.ts';
import { caseFiles } from './case-file.ts';
import { basesEmptied, emptied } from './emptied.ts';
import { written } from './step.ts';

/** A customer drops a case before signing; what was filled in goes with it. */
export const withdrawCase = operation({
  name: `${SHARD}.case.withdraw`,
  summary: 'Drops a case before anything is signed; what was filled in is erased from it.',
  business: 'closing',
  roles: ['customer', 'system'],
  input: Type.Object(CaseId, { additionalProperties: false }),
  load: caseKey,
  loadThen: (state, input) => [
    ...withCustomer(state, input),
    customers.key(state.get(caseFiles, input.caseId)?.customer ?? ''),
    ...decisionKeys(input.caseId, state.get(caseFiles, input.caseId)?.decisions ?? 0),
  ],
  decide: (state, { caseId }, at) => {
    const file = caseAt(state, caseId, at.actor, ['open', 'approved', 'declined'], true);
    if (isRefused(file)) return file;
    return effects({
      reply: { case: caseId, state: 'withdrawn' },
      rows: [
        ...written({ ...emptied(file), state: 'withdrawn' }, 'withdrawn', at),
        ...basesEmptied(state, file),
        ...caseEnded(state, file.customer, at.businessDate, false),
      ],
      facts: [{ kind: `${SHARD}.case-withdrawn`, subject: file.customer, opening: { case: caseId } }],
    });
  },
});
