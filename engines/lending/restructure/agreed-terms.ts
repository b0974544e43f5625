import { addMonths, parseDate } from '@sandglass/time';
import type { HardshipOffer } from '../hardship/hardship.ts';
import type { Drawing } from '../loan/drawing.ts';
import type { Loan } from '../loan/loan.ts';
import type { NewTerms } from './plan-anew.ts';

/** Months between due dates; what matures at once has none. */
export const periodOf = ({ terms }: Loan): number => terms.everyMonths ?? 1;
export const isSingle = ({ terms: { form } }: Loan): boolean =>
  form === 'bullet' || form === 'draw-and-repay';

/**
 * What an offer means for a loan from a date: a pause is months in which only interest is paid, added to the term; a longer
 * term is added. What is left of the term is counted in whole months to the last maturity, at least one period.
 */
export function agreedTerms(
  { kind, months: more }: Pick<HardshipOffer, 'kind' | 'months'>,
  loan: Loan,
  drawings: readonly Pick<Drawing, 'matures_on'>[],
  date: string,
): NewTerms {
  const every = isSingle(loan) ? 1 : periodOf(loan);
  const last =
    drawings
      .map(({ matures_on }) => matures_on)
      .sort()
      .at(-1) ?? date;
  const up = (months: number): number => Math.ceil(months / every) * every;
  const pauses = kind === 'pause' && !isSingle(loan);
  return {
    months: up(monthsLeft(date, last)) + up(more),
    gracePeriods: pauses ? up(more) / every : 0,
  };
}

/** Whole months that reach a date from another, at least one. */
function monthsLeft(from: string, to: string): number {
  let months = 1;
  while (addMonths(parseDate(from), months) < to) months += 1;
  return months;
}
