import { IdString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Compensated } from '../compensated.ts';
import { type Claim, claims } from '../tables.ts';

/** Claims whose declared deadline for decision or payment has passed. $1 shard, $2 business date. */
export const CLAIMS_OVERDUE = `
  select id from compensation.claim
  where shard = $1 and not overdue and (
    (state in ('filed', 'proposed') and decide_by < $2::date) or (state = 'waiting' and pay_by < $2::date))
  order by id`;

/** A missed deadline is a public fact, once. */
export const overdueOperation = ({ pilot }: Compensated) =>
  operation({
    name: `${pilot}.compensation.overdue`,
    summary: 'Says that the declared deadline of a claim was missed.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object({ claim: IdString() }, { additionalProperties: false }),
    load: ({ claim }) => [claims.key(claim)],
    loadThen: (state, input) => {
      const claim = state.get(claims, input.claim);
      return claim === undefined ? [] : [subjectKey(claim.customer)];
    },
    decide: (state, input, { businessDate }) => {
      const claim = state.get(claims, input.claim);
      if (claim === undefined) return refuse('claim-unknown', { claim: input.claim });
      const missed = missedBy(claim, businessDate);
      if (claim.overdue || missed === undefined)
        return effects({ reply: { claim: claim.id, overdue: claim.overdue } });
      return effects({
        reply: { claim: claim.id, overdue: true },
        rows: [claims.update({ ...claim, overdue: true })],
        facts: [
          {
            kind: 'compensation.overdue',
            subject: claim.customer,
            header: { claim: claim.id, ...missed },
          },
        ],
      });
    },
  });

/** Which deadline was missed; a decided or paid claim misses none any more. */
export function missedBy(claim: Claim, date: string): { step: 'decide' | 'pay'; due: string } | undefined {
  const undecided = claim.state === 'filed' || claim.state === 'proposed';
  if (undecided && claim.decide_by < date) return { step: 'decide', due: claim.decide_by };
  if (claim.state === 'waiting' && claim.pay_by !== null && claim.pay_by < date) {
    return { step: 'pay', due: claim.pay_by };
  }
  return undefined;
}
