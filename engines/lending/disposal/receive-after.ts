import { subjectKey } from '@sandglass/journal';
import { accounts, available } from '@sandglass/ledger';
import { type Decision, effects, operation, type RowKey, refuse, type State } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { currentAccount, FOR_BUYERS, FUNDING } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { LoanId } from '../recovery/inputs.ts';
import { assignments, type PassedOn, passedOn, passedOnId } from './assignment.ts';

/** Money waiting to go on to buyers; $1 shard, $2 date. Plan: the partial index over what is not paid on. */
export const PAYMENTS_TO_PASS_ON = `select id from lending.passed_on
  where shard = $1 and paid_on is null and received_on <= $2::date order by id limit 10000`;

/** What taking money for a sold loan needs, known by the loan. */
export const keysToReceiveAfter = (state: State, loanId: string): RowKey[] => {
  const row = state.get(assignments, loanId);
  if (row === undefined) return [];
  return [
    subjectKey(row.customer),
    accounts.key(currentAccount(row.customer)),
    accounts.key(FUNDING),
    accounts.key(FOR_BUYERS),
    passedOn.key(passedOnId(loanId, row.payments + 1)),
  ] as RowKey[];
};

interface Came {
  readonly loanId: string;
  readonly amount: bigint;
  readonly source: 'account' | 'outside';
  readonly date: string;
}

/** Money that came for a claim of somebody else's: it is kept for them, and goes on with the next daily run. */
export function receivedAfter(
  { shard }: Pick<Lender, 'shard'>,
  state: State,
  { loanId, amount, source, date }: Came,
): Decision {
  const row = state.get(assignments, loanId);
  if (row === undefined) return refuse('assignment-unknown', { loan: loanId });
  const no = (code: string, values = {}) => refuse(code, values, { subject: row.customer });
  if (amount === 0n) return no('amount-not-positive');
  const from = source === 'account' ? currentAccount(row.customer) : FUNDING;
  const account = state.get(accounts, from);
  const balance = account === undefined ? 0n : available(account);
  if (source === 'account' && balance !== undefined && amount > balance)
    return no('funds-short', { balance: amountText(balance), amount: amountText(amount) });
  const money: PassedOn = {
    id: passedOnId(loanId, row.payments + 1),
    loan: loanId,
    customer: row.customer,
    buyer: row.buyer,
    amount,
    source,
    received_on: date,
    paid_on: null,
  };
  return effects({
    reply: { loan: loanId, passedOn: amountText(amount), to: row.buyer_name, state: 'sold' },
    rows: [assignments.update({ ...row, payments: row.payments + 1 }), passedOn.insert(money)],
    transfers: [{ kind: 'transfer', debit: from, credit: FOR_BUYERS, amount, code: 'received-for-buyer' }],
    facts: [
      {
        kind: `${shard}.received-for-buyer`,
        subject: row.customer,
        header: { product: row.product, buyer: row.buyer },
        opening: { loan: loanId, amount: amountText(amount) },
      },
    ],
  });
}

/** Money from outside — a court, a debtor's transfer — that still reaches the bank for a sold loan. */
export const receiveAfterOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.disposal.receive-after`,
    summary: 'Takes money that still came to the bank for a sold loan; it goes on to the buyer.',
    business: 'closing',
    roles: ['customer', 'institution'],
    input: Type.Object({ loanId: LoanId, amount: Amount }, { additionalProperties: false }),
    load: ({ loanId }) => [assignments.key(loanId)],
    loadThen: (state, { loanId }) => keysToReceiveAfter(state, loanId),
    decide: (state, { loanId, amount }, { businessDate: date, actor }) => {
      const isCustomer = actor.role === 'customer';
      if (isCustomer && state.get(assignments, loanId)?.customer !== actor.party)
        return refuse('assignment-unknown', { loan: loanId });
      const source = isCustomer ? 'account' : 'outside';
      return receivedAfter(lender, state, { loanId, amount: minorOf(amount), source, date });
    },
  });

/** Simulated: the money goes on to the buyer's account at another bank. */
export const passOnOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.disposal.pass-on`,
    summary: 'Simulated: sends what came for a sold loan on to its buyer; run for each such payment.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      { payment: Type.String({ minLength: 1, maxLength: 80 }) },
      { additionalProperties: false },
    ),
    load: ({ payment }) => [passedOn.key(payment), accounts.key(FUNDING), accounts.key(FOR_BUYERS)],
    loadThen: (state, { payment }) => {
      const row = state.get(passedOn, payment);
      return row === undefined ? [] : [subjectKey(row.customer)];
    },
    decide: (state, { payment }, { businessDate }) => {
      const row = state.get(passedOn, payment);
      if (row === undefined || row.paid_on !== null) return refuse('payment-passed-on', { payment });
      return effects({
        reply: { payment, paidOn: businessDate, simulated: true },
        rows: [passedOn.update({ ...row, paid_on: businessDate })],
        transfers: [
          {
            kind: 'transfer',
            debit: FOR_BUYERS,
            credit: FUNDING,
            amount: row.amount,
            code: 'passed-on-simulated',
          },
        ],
        facts: [
          {
            kind: `${shard}.passed-on`,
            subject: row.customer,
            header: { buyer: row.buyer, simulated: true },
            opening: { loan: row.loan, amount: amountText(row.amount) },
          },
        ],
      });
    },
  });
