/** The first month of the simulated market. */
const FIRST_YEAR = 2018;

/** Months since January 2018 of an ISO date. */
export const monthOf = (date: string): number =>
  (Number(date.slice(0, 4)) - FIRST_YEAR) * 12 + Number(date.slice(5, 7)) - 1;

/** `2026-11` of a month. */
export const monthText = (month: number): string =>
  `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** An ISO date within a month; every month has a day of 1 … 28. */
export const dateIn = (month: number, day: number): string =>
  `${monthText(month)}-${String(day).padStart(2, '0')}`;
