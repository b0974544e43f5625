import { parseDate } from '../calendar/civil-date.ts';
import { dueDates, FREQUENCIES, type Frequency, payDayDueDates } from '../calendar/due-dates.ts';
import { parseAmount } from '../exact/amount.ts';
import { parseRatePercent } from '../exact/rate.ts';
import { LoanTermsError } from '../refusal.ts';
import { countedTimeline, datedTimeline, type Timeline } from '../schedule/period.ts';
import { CN } from '../schedule/terms.ts';
import { type Answer, answerPlan } from './answer.ts';
import { readEvents } from './events.ts';
import { count, decimal, type Fields, text } from './fields.ts';
import { dayCountOf, formOf, roundingOf } from './words.ts';

/** A Chinese case: so many periods, or a maturity with a monthly pay day. */
export function answerCounted(fields: Fields): Answer {
  const timeline = 'matures_on' in fields ? maturityTimeline(fields) : periodTimeline(fields);
  return answerPlan({
    principalMinor: parseAmount(decimal(fields, 'principal'), 'principal'),
    rate: parseRatePercent(decimal(fields, 'annual_rate_percent')),
    form: formOf(text(fields, 'method', 'form') ?? ''),
    timeline,
    convention: { ...CN, rounding: roundingOf(text(fields, 'rounding') ?? CN.rounding) },
    interestOnlyPeriods: count(fields, 'grace_periods_interest_only', 0),
    events: readEvents(fields, timeline),
  });
}

function periodTimeline(fields: Fields): Timeline {
  const periods = count(fields, 'periods');
  const every = count(fields, 'every', 1);
  const start = text(fields, 'start', 'drawn_on', 'disbursed_on');
  if (start === null) return countedTimeline(periods, every);
  return regularTimeline(
    start,
    text(fields, 'frequency') ?? 'month',
    every,
    periods,
    text(fields, 'day_count'),
  );
}

/**
 * Regular periods from a start. Without a day count, months go by the month rate (annual ÷ 12) and weeks and days
 * by the day rate (annual ÷ 360), 银发〔2005〕129号.
 * @throws LoanTermsError for an unknown frequency, date or day count
 */
export function regularTimeline(
  start: string,
  frequency: string,
  every: number,
  periods: number,
  dayCountWords: string | null,
): Timeline {
  const known = FREQUENCIES.find((one): one is Frequency => one === frequency);
  if (!known) {
    throw new LoanTermsError(
      'frequency',
      `frequency '${frequency}' is not known: give one of ${FREQUENCIES.join(', ')}.`,
    );
  }
  const first = parseDate(start);
  const dayCount = dayCountOf(dayCountWords ?? (known === 'month' ? '30/360' : 'act/360'));
  const months = known === 'month' && dayCount === '30/360' ? every : null;
  return datedTimeline(first, dueDates(first, known, every, periods), dayCount, months);
}

/** 结息日 20th, charged the 21st, unless `pay_day` or the method's words (21日扣款) say another day. */
function maturityTimeline(fields: Fields): Timeline {
  const start = text(fields, 'drawn_on', 'start', 'disbursed_on');
  if (start === null) throw new LoanTermsError('dates', 'drawn_on is missing: give the day of the draw.');
  const method = text(fields, 'method', 'form') ?? '';
  const maturity = parseDate(text(fields, 'matures_on') ?? '');
  const dayCount = dayCountOf(text(fields, 'day_count') ?? 'act/360');
  const from = parseDate(start);
  if (formOf(method) === 'bullet') return datedTimeline(from, [maturity], dayCount, null);
  const charged = /(\d{1,2})日扣款/.exec(method)?.[1];
  const payDay = count(fields, 'pay_day', charged === undefined ? 21 : Number(charged));
  if (payDay < 1 || payDay > 31) throw new LoanTermsError('pay_day', `pay_day is ${payDay}: give 1 to 31.`);
  return datedTimeline(from, payDayDueDates(from, maturity, payDay), dayCount, null);
}
