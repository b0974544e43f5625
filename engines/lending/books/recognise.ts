import { accounts } from '@sandglass/ledger';
import type { RowKey, Transfer } from '@sandglass/operations';
import {
  INTEREST_INCOME,
  INTEREST_RECEIVABLE,
  PENALTY_INCOME,
  PENALTY_RECEIVABLE,
  SUSPENDED_INTEREST,
  SUSPENDED_INTEREST_CONTRA,
} from '../chart.ts';
import type { OpenBook } from '../repayment/open-book.ts';
import { type Accrued, accruedOn, NOTHING_ACCRUED } from './accrued.ts';
import type { Position } from './position.ts';

/** What is earned and what of it is unpaid: every change of a loan moves between them. */
export const INCOME_ACCOUNTS: readonly RowKey[] = [
  INTEREST_RECEIVABLE,
  INTEREST_INCOME,
  PENALTY_RECEIVABLE,
  PENALTY_INCOME,
  SUSPENDED_INTEREST,
  SUSPENDED_INTEREST_CONTRA,
].map((id) => accounts.key(id));

/** What is accrued, and where it stands: as income, or in the memorandum. */
export interface Carried extends Accrued {
  readonly memo: bigint;
}

/** What of a loan is accrued as of its position's date. */
export function carried(book: OpenBook, position: Position): Carried {
  if (position.as_of === null) return { ...NOTHING_ACCRUED, memo: 0n };
  const accrued = accruedOn(book, position.as_of);
  return position.suspended
    ? { ...NOTHING_ACCRUED, memo: accrued.interest + accrued.overdue }
    : { ...accrued, memo: 0n };
}

/** A change of what is recognised: the position after it, and the ledger's side. */
export interface Recognised {
  readonly position: Position;
  readonly transfers: readonly Transfer[];
}

/**
 * Recognises as income what a loan earned and nobody accrued yet, so that after the transfers of a payment the
 * receivables stand at what the loan's rows then say. To be posted before the payment, which takes from the receivables.
 *
 * @param book the loan after the change
 * @param paid interest and overdue interest that the change pays, minor units
 */
export function recognise(position: Position, book: OpenBook, paid: Accrued): Recognised {
  const after = carried(book, position);
  return {
    position: { ...position, ...after },
    transfers: [
      ...earn(
        paid.interest + after.interest - position.interest,
        INTEREST_RECEIVABLE,
        INTEREST_INCOME,
        'interest-earned',
      ),
      ...earn(
        paid.overdue + after.overdue - position.overdue,
        PENALTY_RECEIVABLE,
        PENALTY_INCOME,
        'penalty-earned',
      ),
      ...noted(after.memo - position.memo),
    ],
  };
}

/** What is receivable of a loan that leaves the books: it moves to another account, and the position is empty. */
export function leave(position: Position, to: string, code: string): Recognised {
  const legs = [
    [position.interest, INTEREST_RECEIVABLE, `${code}-interest`],
    [position.overdue, PENALTY_RECEIVABLE, `${code}-penalty`],
  ] as const;
  return {
    position: { ...position, ...NOTHING_ACCRUED, memo: 0n },
    transfers: [
      ...legs
        .filter(([amount]) => amount > 0n)
        .map(([amount, credit, as]): Transfer => ({ kind: 'transfer', debit: to, credit, amount, code: as })),
      ...noted(-position.memo),
    ],
  };
}

/** Interest that is noted off the balance sheet, or no longer. */
export const noted = (amount: bigint): Move[] =>
  earn(amount, SUSPENDED_INTEREST, SUSPENDED_INTEREST_CONTRA, 'interest-suspended');

type Move = Extract<Transfer, { kind: 'transfer' }>;

/** Less than nothing is earned where a payment of an earlier date shows that too much was accrued. */
export function earn(amount: bigint, receivable: string, income: string, code: string): Move[] {
  if (amount === 0n) return [];
  return amount > 0n
    ? [{ kind: 'transfer', debit: receivable, credit: income, amount, code }]
    : [{ kind: 'transfer', debit: income, credit: receivable, amount: -amount, code: `${code}-reversed` }];
}
