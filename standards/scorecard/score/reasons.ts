import type { Contribution } from './card.ts';

export interface Loss {
  readonly reason: string;
  /** Points lost against the neutral case, one decimal, above 0. */
  readonly points: number;
}

/** US Regulation B, comment 9(b)(2)-1: more than four reasons are not likely to help the applicant. */
export const REASONS_MAX = 4;

/** The largest losses first, summed by reason, so that what one line gains another of the same reason offsets. */
export function largestLosses(contributions: readonly Contribution[]): Loss[] {
  const sums = new Map<string, number>();
  for (const { reason, points } of contributions) sums.set(reason, (sums.get(reason) ?? 0) - points);
  return [...sums]
    .map(([reason, lost]) => ({ reason, points: Math.round(lost * 10) / 10 }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.reason < b.reason ? -1 : 1))
    .slice(0, REASONS_MAX);
}
