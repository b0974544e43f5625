import { daysLater } from '../loan/due-date.ts';
import type { RateStep } from './benchmark.ts';

/**
 * The one-year loan prime rate (贷款市场报价利率) in basis points, by the day the National Interbank Funding Center
 * announced it; a month without change has no row. Entered by hand: compare with the announcements before anyone is
 * charged by it. Nothing after May 2025 is entered, so the last row stands from then on.
 */
const ONE_YEAR: readonly (readonly [publishedOn: string, bps: number])[] = [
  ['2019-08-20', 425],
  ['2019-09-20', 420],
  ['2019-11-20', 415],
  ['2020-02-20', 405],
  ['2020-04-20', 385],
  ['2021-12-20', 380],
  ['2022-01-20', 370],
  ['2022-08-22', 365],
  ['2023-06-20', 355],
  ['2023-08-21', 345],
  ['2024-07-22', 335],
  ['2024-10-21', 310],
  ['2025-05-20', 300],
];

/** The same as steps without a gap: each rate is in force until the day before the next one's announcement. */
export const lprAnnounced: readonly RateStep[] = ONE_YEAR.map(([from, bps], at) => {
  const next = ONE_YEAR[at + 1]?.[0];
  return { from, until: next === undefined ? null : daysLater(next, -1), bps };
});
