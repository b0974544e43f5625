import { monthsLater } from '../loan/due-date.ts';

const MONTHS_MIN = 6;
const PERIODS_MIN = 2;

/**
 * The day from which a non-performing loan may be upgraded: two repayment periods or six months, whichever is longer, since
 * all its arrears were paid and nothing was late any more.
 *
 * @param everyMonths months from one due date to the next
 */
export const curedOn = (cleanSince: string, everyMonths: number): string =>
  monthsLater(cleanSince, Math.max(MONTHS_MIN, PERIODS_MIN * everyMonths));
