import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { caseEnded, customers } from '../customer/customer.ts';
import { decisionKeys } from '../decision/decisions.ts';
import { SHARD } from '../shard.ts';
import { CaseId, caseAt, caseKey, isRefused, withCustomer } from './access.ts';
import { caseFiles } from './case-file.ts';
import { basesEmptied, emptied } from './emptied.ts';
import { written } from './step.ts';

/** A case on which nothing happened for so long, no contract and no review of it, is dropped by the program. */
const IDLE_DAYS = 180;

/** $1 shard, $2 business date. Plan: the index by state and day of opening, steps by case, reviews by customer. */
export const CASES_ABANDONED = `
  select f.id from swiftcredit.case_file f
  where f.shard = $1 and f.state in ('open', 'approved', 'declined')
    and f.opened_at < ($2::date - ${IDLE_DAYS})::timestamp at time zone 'Asia/Shanghai'
    and not exists (select from swiftcredit.step s where s.shard = f.shard and s.case_file = f.id
      and s.at >= ($2::date - ${IDLE_DAYS})::timestamp at time zone 'Asia/Shanghai')
    and not exists (select from swiftcredit.review r where r.shard = f.shard and r.customer = f.customer
      and r.state in ('asked', 'overturn-proposed'))
  order by f.id`;

/** A case is dropped before signing, by its customer or because nothing happens on it any more; what was filled in goes with it. */
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
