import type { ClearedKind } from '../clearing/line.ts';

/** What a member has in its own books of an exchange. Minor units. */
export interface Booking {
  readonly exchange: string;
  readonly original: string;
  readonly kind: ClearedKind;
  readonly amount: bigint;
  readonly rrn: string;
  /** Business date on which it was booked. */
  readonly date: string;
  /** ms since the epoch. */
  readonly at: number;
}
