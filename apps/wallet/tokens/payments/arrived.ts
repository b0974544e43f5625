import type { Payment } from '../../bank/payments.ts';

/** Payments that were not there when the page was opened and that nobody reported yet, the newest first. */
export const arrivedSince = (known: ReadonlySet<string>, now: readonly Payment[]): readonly Payment[] =>
  now.filter(({ id, reportedAt }) => !known.has(id) && reportedAt === null);

/** How a payment that just came is told. */
export const saidOf = ({ state }: Payment): 'paid' | 'held' | 'declined' =>
  state === 'declined' || state === 'held' ? state : 'paid';
