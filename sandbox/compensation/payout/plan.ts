import { IdString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import { runs } from '@sandglass/runs';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { Compensated } from '../compensated.ts';
import { payouts, runOf } from '../tables.ts';

/** The work list is fixed: how many were harmed and by how much in all is a public fact from then on. */
export const planPayoutOperation = ({ pilot, currency }: Compensated) =>
  operation({
    name: `${pilot}.compensation.plan-payout`,
    summary: 'Notes how many a defect harmed and by how much, as the payout’s run has planned it.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object({ payout: IdString() }, { additionalProperties: false }),
    load: ({ payout }) => [payouts.key(payout), runs.key(runOf(payout))],
    decide: (state, input) => {
      const payout = state.get(payouts, input.payout);
      const run = state.get(runs, runOf(input.payout));
      if (payout === undefined || run === undefined)
        return refuse('payout-unknown', { payout: input.payout });
      const { id, incident, harmed } = payout;
      if (payout.state !== 'asked') return refuse('payout-state', { payout: id, state: payout.state });
      const sum = amountText(run.sum, currency);
      return effects({
        reply: { payout: id, state: 'planned', count: run.count.toString(), sum },
        rows: [payouts.update({ ...payout, state: 'planned', count: run.count, sum: run.sum })],
        facts: [
          {
            kind: 'compensation.harmed-found',
            header: { payout: id, incident, harmed, count: run.count.toString(), sum, currency },
          },
        ],
      });
    },
  });
