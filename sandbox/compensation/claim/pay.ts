import type { Fact, RowWrite, State, Transfer } from '@sandglass/operations';
import { addWorkdays, parseDate } from '@sandglass/time';
import { amountText } from '../amount.ts';
import type { Compensated } from '../compensated.ts';
import { alarm } from '../fund/alarm.ts';
import type { FundNow } from '../fund/now.ts';
import { type Claim, claimants, FUND_ACCOUNT, type Fund, payouts } from '../tables.ts';

/** What becomes of an accepted claim: its row, the fund's, and what moves. */
export interface Settlement {
  readonly claim: Claim;
  readonly fund: Fund;
  readonly rows: readonly RowWrite[];
  readonly transfers: readonly Transfer[];
  readonly facts: readonly Fact[];
}

/** The accepted amount, in minor units; an accepted claim has one. */
export function acceptedOf({ id, accepted }: Claim): bigint {
  if (accepted === null) throw new Error(`claim ${id} is paid without an accepted amount`);
  return accepted;
}

/** Paid at once where nobody waits and the fund holds enough; else it waits behind the others, and a fact says so. */
export function settleOrQueue(
  claim: Claim,
  fund: FundNow,
  of: Compensated,
  state: State,
  date: string,
): Settlement {
  const nobodyWaits = fund.fund.head === fund.fund.tail;
  if (nobodyWaits && fund.balance >= acceptedOf(claim)) return paid(claim, fund, of, state, date);
  return queued(claim, fund, date);
}

/** Money from the fund to the customer's account. The claim's state is what keeps it from being paid twice. */
export function paid(claim: Claim, now: FundNow, of: Compensated, state: State, date: string): Settlement {
  const amount = acceptedOf(claim);
  const fromQueue = claim.ticket !== null;
  const fund: Fund = {
    ...now.fund,
    paid_out: now.fund.paid_out + amount,
    paid: now.fund.paid + 1n,
    ...(fromQueue ? { head: now.fund.head + 1n, owed: now.fund.owed - amount } : {}),
  };
  const alarmed = alarm(fund, now.balance - amount, now.terms);
  return {
    claim: { ...claim, state: 'paid', paid_on: date, ticket: null },
    fund: alarmed.fund,
    rows: claim.payout === null ? [oneLess(state, claim)] : [onePaid(state, claim.payout, amount)],
    transfers: [
      {
        kind: 'transfer',
        debit: FUND_ACCOUNT,
        credit: of.accountOf(claim.customer),
        amount,
        code: 'compensation-paid',
      },
    ],
    facts: [
      {
        kind: 'compensation.paid',
        subject: claim.customer,
        header: { claim: claim.id, cause: claim.cause },
        opening: { amount: amountText(amount, claim.currency), currency: claim.currency },
      },
      ...alarmed.facts,
    ],
  };
}

function oneLess(state: State, { id, customer }: Claim): RowWrite {
  const claimant = state.get(claimants, customer);
  if (claimant === undefined) throw new Error(`claim ${id} has no claimant`);
  return claimants.update({ ...claimant, open: claimant.open - 1 });
}

function onePaid(state: State, id: string, amount: bigint): RowWrite {
  const payout = state.get(payouts, id);
  if (payout === undefined) throw new Error(`there is no payout ${id}`);
  return payouts.update({ ...payout, paid: payout.paid + 1n, paid_sum: payout.paid_sum + amount });
}

function queued(claim: Claim, { fund, terms }: FundNow, date: string): Settlement {
  const ticket = fund.tail;
  const payBy = addWorkdays(parseDate(date), terms.pay_days);
  return {
    claim: { ...claim, state: 'waiting', ticket, pay_by: payBy },
    fund: { ...fund, tail: ticket + 1n, owed: fund.owed + acceptedOf(claim) },
    rows: [],
    transfers: [],
    facts: [
      {
        kind: 'compensation.waits',
        subject: claim.customer,
        header: { claim: claim.id, place: Number(ticket - fund.head) + 1, payBy },
      },
    ],
  };
}
