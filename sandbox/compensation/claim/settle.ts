import { IdString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { Compensated } from '../compensated.ts';
import { fundKeys, fundNow, isRefused } from '../fund/now.ts';
import { claimantKey, claims, funds, payouts } from '../tables.ts';
import { acceptedOf, paid } from './pay.ts';

/** Pays the claim at the head of the queue, if the fund holds enough; nobody is paid out of turn. */
export const settleOperation = (of: Compensated) => {
  const { pilot, currency, accountOf } = of;
  return operation({
    name: `${pilot}.compensation.settle`,
    summary: 'Pays the accepted claim that waits first, once the fund holds enough.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object({ claim: IdString() }, { additionalProperties: false }),
    load: ({ claim }) => [...fundKeys(pilot), claims.key(claim)],
    loadThen: (state, input) => {
      const claim = state.get(claims, input.claim);
      if (claim === undefined) return [];
      return [
        accounts.key(accountOf(claim.customer)),
        claimantKey(claim.customer),
        subjectKey(claim.customer),
        ...(claim.payout === null ? [] : [payouts.key(claim.payout)]),
      ];
    },
    decide: (state, input, { businessDate }) => {
      const fund = fundNow(state, pilot);
      if (isRefused(fund)) return fund;
      const claim = state.get(claims, input.claim);
      if (claim === undefined) return refuse('claim-unknown', { claim: input.claim });
      const { id, customer: subject } = claim;
      if (claim.state !== 'waiting') return refuse('claim-not-waiting', { claim: id, state: claim.state });
      if (claim.ticket !== fund.fund.head) return refuse('claim-not-first', { claim: id });
      const amount = acceptedOf(claim);
      if (amount > fund.balance) return refuse('fund-too-small', { claim: id }, { subject });
      const settled = paid(claim, fund, of, state, businessDate);
      return effects({
        reply: { claim: id, state: 'paid', amount: amountText(amount, currency), currency },
        rows: [claims.update(settled.claim), funds.update(settled.fund), ...settled.rows],
        transfers: settled.transfers,
        facts: settled.facts,
      });
    },
  });
};
