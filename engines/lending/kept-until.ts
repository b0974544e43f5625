import { addMonths, parseDate } from '@sandglass/time';

/**
 * How long who a customer was and what they did is kept after the business ended, by the day on which it ends: 反洗钱法 art. 19 of 2006,
 * five years; art. 34 of the revision in force since 2025-01-01, ten. Vouchers are kept for longer, and name nobody.
 */
const KEPT: readonly { readonly from: string; readonly years: number }[] = [
  { from: '2007-01-01', years: 5 },
  { from: '2025-01-01', years: 10 },
];

/** The day from which on a contract that ends on a day, 'YYYY-MM-DD', need not be kept. */
export function keptUntil(ended: string): string {
  const { years } = KEPT.findLast(({ from }) => from <= ended) ?? KEPT[0]!;
  return addMonths(parseDate(ended), years * 12);
}

/** The same in SQL, of a column of dates. */
export const keptUntilSql = (ended: string): string =>
  KEPT.slice(1).reduce(
    (otherwise, { from, years }) =>
      `(case when ${ended} >= '${from}' then ${ended} + interval '${years} years' else ${otherwise} end)`,
    `${ended} + interval '${KEPT[0]!.years} years'`,
  );

/**
 * How long an application is kept that became no contract: claims out of it lapse after three years (Civil Code art. 188). Until then
 * it is needed to answer them; afterwards nothing wants it (PIPL art. 19 and 47). The consents name it.
 */
const UNSIGNED_YEARS = 3;

/** In SQL: the last day on which such an application ended that need not be kept on a date. */
export const unsignedSinceSql = (date: string): string =>
  `${date}::date - interval '${UNSIGNED_YEARS} years'`;
