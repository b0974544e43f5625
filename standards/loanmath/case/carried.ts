import { parseAmount } from '../exact/amount.ts';
import { parseRatePercent } from '../exact/rate.ts';
import { LoanTermsError } from '../refusal.ts';
import { planCarried } from '../schedule/carried.ts';
import { flowsOf } from '../schedule/flows.ts';
import { countedTimeline } from '../schedule/period.ts';
import { type Answer, answerRows } from './answer.ts';
import { count, decimal, type Fields, text } from './fields.ts';
import { formOf } from './words.ts';

const MONTHS_EACH: Readonly<Record<string, 1 | 3 | 6 | 12>> = { month: 1, quarter: 3, semester: 6, year: 12 };

/** A case of counted months, quarters, semesters or years, by CapSens/loan-creator's carried roundings. */
export function answerCarried(fields: Fields): Answer {
  const monthsEach = MONTHS_EACH[text(fields, 'period') ?? ''];
  if (monthsEach === undefined) {
    throw new LoanTermsError(
      'period',
      `period is not known: give one of ${Object.keys(MONTHS_EACH).join(', ')}.`,
    );
  }
  const method = text(fields, 'method', 'form') ?? '';
  const periods = count(fields, 'periods');
  const principalMinor = parseAmount(decimal(fields, 'principal'), 'principal');
  const timeline = countedTimeline(periods, monthsEach);
  const rows = planCarried({
    principalMinor,
    rate: parseRatePercent(decimal(fields, 'annual_rate_percent')),
    form: formOf(method),
    periods,
    monthsEach,
    interestOnlyPeriods: count(fields, 'grace_periods_interest_only', 0),
    capitalised: !/uncapitali[sz]ed|not compound|without compound|simple/i.test(method),
  });
  return answerRows(rows, false, flowsOf(timeline, principalMinor, [], rows));
}
