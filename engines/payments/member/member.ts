import type { Pool } from 'pg';
import type { AccountToOpen } from '../clearing/opened.ts';
import type { ClearingSource } from '../clearing/source.ts';
import type { Booking } from './booking.ts';

/** Whose money a booking moves: a holder's or a merchant's. */
export interface PartyOf {
  readonly account: string;
  /** The person, where it is one: facts about it are theirs. */
  readonly subject?: string;
}

/** A member of the network, as far as its clearing must know it. */
export interface ClearingMember {
  readonly shard: string;
  /** Institution code. */
  readonly code: string;
  readonly source: ClearingSource;
  /** The account that a settlement empties, and its side on which payments stand. */
  readonly clearing: AccountToOpen;
  readonly side: 'credit' | 'debit';
  /** What it booked on a business date. */
  readonly bookedOn: (pool: Pool, date: string) => Promise<readonly Booking[]>;
  /** What it booked of these exchanges, whenever. */
  readonly bookedOf: (pool: Pool, exchanges: readonly string[]) => Promise<readonly Booking[]>;
  /** Which of these it is undoing, or has undone without having booked them. */
  readonly undoing: (pool: Pool, exchanges: readonly string[]) => Promise<readonly string[]>;
  /** Whether what an exchange is about may still be booked here without a person who ends a difference. */
  readonly isUnended: (pool: Pool, exchange: string) => Promise<boolean>;
  /** Whose money an exchange moved, or that which it follows; undefined: it is not known here. */
  readonly partyOf: (pool: Pool, exchange: string) => Promise<PartyOf | undefined>;
}
