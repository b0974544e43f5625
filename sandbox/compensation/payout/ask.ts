import { hash } from 'node:crypto';
import { DateString, IdString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Compensated } from '../compensated.ts';
import { fundKeys, fundNow, isOperator, isRefused } from '../fund/now.ts';
import { payouts } from '../tables.ts';

/** One payout for an incident and a query: nobody can plan the same harm twice. */
const payoutIdOf = (incident: string, harmed: string): string =>
  `payout-${hash('sha256', `${incident}|${harmed}`, 'hex').slice(0, 16)}`;

/** The institution asks whom a defect hurt; the answer is a plan for another officer to approve. */
export const askPayoutOperation = ({ pilot, harmed }: Compensated) =>
  operation({
    name: `${pilot}.compensation.ask-payout`,
    summary: 'Asks whom a declared defect harmed and by how much; the plan waits for another officer.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      { incident: IdString(), harmed: IdString(), from: DateString(), to: DateString() },
      { additionalProperties: false },
    ),
    load: ({ incident, harmed: asked }) => [...fundKeys(pilot), payouts.key(payoutIdOf(incident, asked))],
    decide: (state, { incident, harmed: asked, from, to }, { now, actor }) => {
      const fund = fundNow(state, pilot);
      if (isRefused(fund)) return fund;
      if (!isOperator(fund, actor.party)) return refuse('not-the-operator', { pilot });
      if (!harmed.some(({ id }) => id === asked)) {
        return refuse('harmed-query-unknown', {
          harmed: asked,
          known: harmed.map(({ id }) => id).join(', '),
        });
      }
      if (to < from) return refuse('dates-reversed', { from, to });
      const id = payoutIdOf(incident, asked);
      const before = state.get(payouts, id);
      if (before !== undefined) return refuse('payout-exists', { payout: id, incident, state: before.state });
      return effects({
        reply: { payout: id, state: 'asked', incident, harmed: asked, from, to },
        rows: [
          payouts.insert({
            id,
            incident,
            harmed: asked,
            from_on: from,
            to_on: to,
            state: 'asked',
            asked_by: actor.person ?? actor.party,
            approved_by: null,
            count: 0n,
            sum: 0n,
            paid: 0n,
            paid_sum: 0n,
            asked_at: now,
            closed_at: null,
          }),
        ],
        facts: [
          { kind: 'compensation.payout-asked', header: { payout: id, incident, harmed: asked, from, to } },
        ],
        jobs: [{ kind: 'compensation.plan-payout', payload: { pilot, payout: id } }],
      });
    },
  });
