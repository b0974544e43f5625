import { AmountString, IdString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { amountText, minorOf } from '../amount.ts';
import type { Compensated } from '../compensated.ts';
import { fundKeys, fundNow, isOperator, isRefused } from '../fund/now.ts';
import { payouts } from '../tables.ts';

/** Another officer than who asked approves the planned sum; from then on it is paid without anybody asking. */
export const approvePayoutOperation = ({ pilot, currency }: Compensated) =>
  operation({
    name: `${pilot}.compensation.approve-payout`,
    summary: 'Another officer approves the planned payout, by its sum; then everyone in it is paid.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      { payout: IdString(), sum: AmountString({ currency, zero: true }) },
      { additionalProperties: false },
    ),
    load: ({ payout }) => [...fundKeys(pilot), payouts.key(payout)],
    decide: (state, input, { actor }) => {
      const fund = fundNow(state, pilot);
      if (isRefused(fund)) return fund;
      if (!isOperator(fund, actor.party)) return refuse('not-the-operator', { pilot });
      const payout = state.get(payouts, input.payout);
      if (payout === undefined) return refuse('payout-unknown', { payout: input.payout });
      const { id, incident } = payout;
      if (payout.state !== 'planned') return refuse('payout-state', { payout: id, state: payout.state });
      const sum = amountText(payout.sum, currency);
      if (minorOf(input.sum, currency) !== payout.sum)
        return refuse('payout-sum-differs', { payout: id, sum });
      const officer = actor.person ?? actor.party;
      if (officer === payout.asked_by) return refuse('payment-needs-second-officer', { claim: id });
      return effects({
        reply: { payout: id, state: 'approved', count: payout.count.toString(), sum },
        rows: [payouts.update({ ...payout, state: 'approved', approved_by: officer })],
        facts: [
          {
            kind: 'compensation.payout-approved',
            header: { payout: id, incident, count: payout.count.toString(), sum, currency },
          },
        ],
        jobs: [{ kind: 'compensation.pay-out', payload: { pilot, payout: id } }],
      });
    },
  });
