import type { RowWrite, State, Transfer, Usage } from '@sandglass/operations';
import { leaveBooks } from '../books/leave-books.ts';
import {
  DISPOSAL_CLEARING,
  DISPOSAL_RESULT,
  FUNDING,
  IMPAIRMENT_RECOVERED,
  WRITTEN_OFF,
  WRITTEN_OFF_CONTRA,
} from '../chart.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { isRunning, type Realisation } from '../realise/realisation.ts';
import { claimOf, claimTo, totalOf } from '../write-off/claim.ts';
import { type WriteOff, writeOffs } from '../write-off/write-off.ts';
import type { FellOut, Item } from './item.ts';

/** Why a listed loan can't pass: it is not the bank's claim any more, or not the one that was described. */
export function fellOutOf(
  item: Item,
  { state, restructures }: Loan,
  assets: readonly (Realisation | undefined)[],
): FellOut | null {
  if (state === 'handed-over') return 'handed-over';
  // Its security is being turned into money for the bank: it is not what was described.
  if (assets.some((of) => of !== undefined && isRunning(of))) return 'realising';
  return restructures > item.restructures ? 'restructured' : null;
}

const move = (debit: string, credit: string, amount: bigint, code: string): Transfer[] =>
  amount === 0n ? [] : [{ kind: 'transfer', debit, credit, amount, code }];

/** What of the price belongs to a loan that fell out goes back to the buyer. */
export const returnShare = (share: bigint): Transfer[] =>
  move(DISPOSAL_CLEARING, FUNDING, share, 'pool-share-returned');

/** A gain is income, a loss expense, on one account (资产处置损益). */
const resulted = (result: bigint): Transfer[] =>
  result >= 0n
    ? move(DISPOSAL_CLEARING, DISPOSAL_RESULT, result, 'disposal-gain')
    : move(DISPOSAL_RESULT, DISPOSAL_CLEARING, -result, 'disposal-loss');

export interface Passed {
  readonly rows: readonly RowWrite[];
  readonly transfers: readonly Transfer[];
  readonly usage: readonly Usage[];
  /** What came in since the cut-off and goes to the buyer, minor units. */
  readonly interim: bigint;
  /** Share less interim receipts less the net carrying amount: gain above zero, loss below. */
  readonly result: bigint;
  /** What the buyer may claim, as the books had it. */
  readonly claim: bigint;
}

/**
 * A claim passes for its part of the price. What the loan took since the cut-off goes to the buyer, for the price was bid for the
 * claim as it stood then; a payment that was reversed since gives the buyer a larger claim and no money.
 */
export function passClaim(state: State, loan: Loan, item: Item, share: bigint, date: string): Passed {
  const since = loan.received - item.received_before;
  const interim = since > 0n ? since : 0n;
  const goesOn = move(DISPOSAL_CLEARING, FUNDING, interim, 'interim-receipt-passed-on');
  const row = state.get(writeOffs, loan.id);
  if (loan.state === 'written-off' && row?.state === 'written-off') {
    const gone = passWrittenOff(loan, row, share - interim, date);
    return { ...gone, transfers: [...goesOn, ...gone.transfers], usage: [], interim };
  }
  if (loan.state === 'settled' || loan.state === 'written-off') {
    // Nothing is left to pass but what it paid.
    const result = share - interim;
    return { rows: [], transfers: [...goesOn, ...resulted(result)], usage: [], interim, result, claim: 0n };
  }
  const left = leaveBooks(state, loan, { to: DISPOSAL_CLEARING, code: 'loan-sold', as: 'sold', date });
  const result = share - interim - (left.carried - left.allowance);
  return {
    rows: left.rows,
    transfers: [...goesOn, ...left.transfers, ...resulted(result)],
    usage: left.usage,
    interim,
    result,
    claim: left.carried,
  };
}

/** A claim that was written off stands in the memorandum alone: what it brings is impairment income. */
function passWrittenOff(loan: Loan, before: WriteOff, net: bigint, date: string) {
  const row = claimTo(before, loan, date);
  const claim = claimOf(row);
  const noted = claim.principal + claim.interest + claim.overdue;
  return {
    rows: [writeOffs.update({ ...row, state: 'sold' }), loans.update({ ...loan, state: 'sold' })],
    transfers: [
      ...move(WRITTEN_OFF_CONTRA, WRITTEN_OFF, noted, 'written-off-claim-sold'),
      ...(net >= 0n
        ? move(DISPOSAL_CLEARING, IMPAIRMENT_RECOVERED, net, 'written-off-sold')
        : move(IMPAIRMENT_RECOVERED, DISPOSAL_CLEARING, -net, 'written-off-sold-reversed')),
    ],
    result: net,
    claim: totalOf(claim),
  };
}
