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

/** The one-year LPR in force on a business date, in basis points; undefined before the first publication. */
export function lprBps(businessDate: string): number | undefined {
  return ONE_YEAR.findLast(([publishedOn]) => publishedOn <= businessDate)?.[1];
}
