import { IdString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import { runs } from '@sandglass/runs';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { Compensated } from '../compensated.ts';
import { payouts, runOf } from '../tables.ts';

/** Closes a payout when everyone in it has the money, or was handed to a person with the reason; never before. */
export const closePayoutOperation = ({ pilot, currency }: Compensated) =>
  operation({
    name: `${pilot}.compensation.close-payout`,
    summary: 'Closes a payout; refused until everyone in it is paid, or was excepted with a reason.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object({ payout: IdString() }, { additionalProperties: false }),
    load: ({ payout }) => [payouts.key(payout), runs.key(runOf(payout))],
    decide: (state, input, { now }) => {
      const payout = state.get(payouts, input.payout);
      const run = state.get(runs, runOf(input.payout));
      if (payout === undefined || run === undefined)
        return refuse('payout-unknown', { payout: input.payout });
      const { id, incident, count, paid } = payout;
      if (payout.state !== 'approved') return refuse('payout-state', { payout: id, state: payout.state });
      const allPaid = run.state === 'closed' && paid === run.done && payout.paid_sum === run.done_sum;
      if (!allPaid || paid + run.excepted !== count) {
        return refuse('payout-incomplete', { payout: id, count: count.toString(), paid: paid.toString() });
      }
      const header = {
        payout: id,
        incident,
        paid: paid.toString(),
        sum: amountText(payout.paid_sum, currency),
        currency,
        excepted: run.excepted.toString(),
      };
      return effects({
        reply: { ...header, state: 'closed' },
        rows: [payouts.update({ ...payout, state: 'closed', closed_at: now })],
        facts: [{ kind: 'compensation.payout-closed', header }],
      });
    },
  });
