import type { Limit } from '@sandglass/declaration';

/** Hours and regions count nothing: they may come and go. */
const COUNTS: readonly Limit['kind'][] = ['amount', 'count', 'balance', 'customers'];

const countOf = ({ measure, kind, per, period }: Limit): string => [measure, kind, per, period].join();

/**
 * The first limit in force whose count another declaration would begin anew: the guard counts by a limit's id in its
 * period, so a limit that is renamed, defined otherwise or left out and brought back later would be used up a second time.
 */
export const restarted = (inForce: readonly Limit[], next: readonly Limit[]): Limit | undefined =>
  inForce.find((limit) => {
    const same = next.find(({ id }) => id === limit.id);
    return COUNTS.includes(limit.kind) && (same === undefined || countOf(same) !== countOf(limit));
  });
