import { type DayNumber, parseDate } from '../calendar/civil-date.ts';
import type { DayCount } from '../calendar/day-count.ts';
import { addMonths, stepMonths } from '../calendar/due-dates.ts';
import { parseAmount } from '../exact/amount.ts';
import { parseRatePercent } from '../exact/rate.ts';
import { LoanTermsError } from '../refusal.ts';
import { datedTimeline, type Timeline } from '../schedule/period.ts';
import { FINERACT } from '../schedule/terms.ts';
import { type Answer, answerPlan } from './answer.ts';
import { readEvents } from './events.ts';
import { count, decimal, type Fields, text, texts } from './fields.ts';
import { dayCountOf, formOf, roundingOf } from './words.ts';

/** A case with explicit due dates, by the convention of Fineract's progressive loan. */
export function answerProgressive(fields: Fields): Answer {
  const start = text(fields, 'disbursed_on', 'start', 'drawn_on');
  if (start === null)
    throw new LoanTermsError('dates', 'disbursed_on is missing: give the day of the first draw.');
  const due = texts(fields, 'due_dates').map(parseDate);
  const timeline = progressiveTimeline(parseDate(start), due, text(fields, 'day_count') ?? '30/360');
  return answerPlan({
    principalMinor: parseAmount(decimal(fields, 'principal'), 'principal'),
    rate: parseRatePercent(decimal(fields, 'annual_rate_percent')),
    form: formOf(text(fields, 'method', 'form') ?? 'equal-instalment'),
    timeline,
    convention: { ...FINERACT, rounding: roundingOf(text(fields, 'rounding') ?? FINERACT.rounding) },
    interestOnlyPeriods: count(fields, 'grace_periods_interest_only', 0),
    events: readEvents(fields, timeline),
  });
}

/**
 * Under 30/360 Fineract counts a repayment period as its months of 30 days even where a due date was moved; due
 * dates without an equal step in months are periods of days, taken by their number over 360. A first draw inside its
 * month bears that month's interest by its days. Under actual/actual its years turn on 31 December, but where
 * the case says ISDA.
 */
function progressiveTimeline(start: DayNumber, due: readonly DayNumber[], words: string): Timeline {
  if (words === 'any') return datedTimeline(start, due, 'act/365', null);
  const dayCount: DayCount = dayCountOf(words);
  if (dayCount === 'act/act' && !/isda/i.test(words))
    return datedTimeline(start, due, 'act/act-31-dec', null);
  if (dayCount !== '30/360') return datedTimeline(start, due, dayCount, null);
  const months = stepMonths(start, due);
  if (months !== null) return drawnWithin(datedTimeline(start, due, '30/360', months), months);
  return datedTimeline(start, due, equalDays(start, due) ? 'act/360' : '30/360', null);
}

function equalDays(start: DayNumber, due: readonly DayNumber[]): boolean {
  const step = (due[0] ?? start) - start;
  return due.every((day, i) => day - (due[i - 1] ?? start) === step);
}

function drawnWithin(timeline: Timeline, months: number): Timeline {
  const [first, ...later] = timeline.periods;
  if (first === undefined) return timeline;
  const wholeFrom = addMonths(first.due, -months);
  const regular = later.every(({ due }, i) => due === addMonths(first.due, (i + 1) * months));
  const whole = first.from <= wholeFrom || addMonths(first.from, months) === first.due;
  if (!regular || whole) return timeline;
  return { ...timeline, periods: [{ ...first, wholeFrom }, ...later] };
}
