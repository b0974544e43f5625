import { hash } from 'node:crypto';
import { IdString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import { itemId, items } from '@sandglass/runs';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { settleOrQueue } from '../claim/pay.ts';
import type { Compensated } from '../compensated.ts';
import { fundKeys, fundNow, isRefused } from '../fund/now.ts';
import { type Claim, claimantKey, claims, funds, payouts, runOf } from '../tables.ts';

/** The claim that nobody filed: one for each customer of a payout, so that none can be paid twice from it. */
const claimIdOf = (payout: string, customer: string): string =>
  `harm-${hash('sha256', `${payout}|${customer}`, 'hex').slice(0, 32)}`;

/**
 * Pays one harmed customer what the plan says. While the fund is too small it waits in the same queue as every accepted
 * claim, and is paid in its turn after a payment in.
 */
export const payHarmedOperation = (of: Compensated) => {
  const { pilot, currency, accountOf } = of;
  return operation({
    name: `${pilot}.compensation.pay-harmed`,
    summary: 'Pays one customer whom a defect harmed what the approved plan says, or puts it in the queue.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      { payout: IdString(), customer: Type.String({ minLength: 1, maxLength: 128 }) },
      { additionalProperties: false },
    ),
    load: ({ payout, customer }) => [
      ...fundKeys(pilot),
      payouts.key(payout),
      items.key(itemId(runOf(payout), customer)),
      claims.key(claimIdOf(payout, customer)),
      accounts.key(accountOf(customer)),
      claimantKey(customer),
      subjectKey(customer),
    ],
    decide: (state, input, { now, businessDate, number }) => {
      const fund = fundNow(state, pilot);
      if (isRefused(fund)) return fund;
      const payout = state.get(payouts, input.payout);
      if (payout === undefined) return refuse('payout-unknown', { payout: input.payout });
      if (payout.state !== 'approved')
        return refuse('payout-state', { payout: payout.id, state: payout.state });
      const { customer } = input;
      const item = state.get(items, itemId(runOf(payout.id), customer));
      if (item === undefined || item.amount <= 0n) return refuse('not-in-the-plan', { payout: payout.id });
      const id = claimIdOf(payout.id, customer);
      const before = state.get(claims, id);
      if (before !== undefined) return effects({ reply: { claim: id, state: before.state } });
      if (state.get(accounts, accountOf(customer)) === undefined) {
        return refuse('claimant-no-customer', { pilot });
      }
      const claim: Claim = {
        id,
        customer,
        cause: 'platform-defect',
        currency,
        claimed: item.amount,
        state: 'filed',
        filed_on: businessDate,
        filed_at: now,
        decide_by: businessDate,
        words: `${number}.0`,
        proposed: item.amount,
        proposed_by: payout.asked_by,
        accepted: item.amount,
        decided_on: businessDate,
        answer: `${number}.0`,
        reason: null,
        ticket: null,
        pay_by: null,
        paid_on: null,
        overdue: false,
        payout: payout.id,
      };
      const settled = settleOrQueue(claim, fund, of, state, businessDate);
      return effects({
        reply: { claim: id, state: settled.claim.state },
        rows: [claims.insert(settled.claim), funds.update(settled.fund), ...settled.rows],
        transfers: settled.transfers,
        facts: [
          {
            kind: 'compensation.harmed',
            subject: customer,
            header: { claim: id, payout: payout.id, incident: payout.incident },
            opening: {
              amount: amountText(item.amount, currency),
              currency,
              words: definitionOf(of, payout.harmed),
            },
          },
          ...settled.facts,
        ],
      });
    },
  });
};

/** What the customer is told of how the sum was made. */
const definitionOf = ({ harmed }: Compensated, query: string): string =>
  Object.values(harmed.find(({ id }) => id === query)?.definition ?? {}).join('\n');
