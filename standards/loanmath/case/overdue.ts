import { formatAmount, parseAmount } from '../exact/amount.ts';
import { parseRatePercent } from '../exact/rate.ts';
import type { Rational } from '../exact/rational.ts';
import { overdueInterest } from '../running/overdue.ts';
import { CN } from '../schedule/terms.ts';
import type { Answer, AnswerRow } from './answer.ts';
import { count, decimal, type Fields, list, text } from './fields.ts';
import { dayCountOf, roundingOf } from './words.ts';

/** A case of overdue instalments: one row for each of its `cases` `{due, paid}`; payment is everything owed then. */
export function answerOverdue(fields: Fields): Answer {
  const principalMinor = parseAmount(decimal(fields, 'principal_due'), 'principal_due');
  const interestMinor = parseAmount(decimal(fields, 'interest_due'), 'interest_due');
  const terms = {
    principalMinor,
    interestMinor,
    rate: parseRatePercent(decimal(fields, 'annual_rate_percent')),
    multiplier: multiplier(decimal(fields, 'penalty_multiplier')),
    dayCount: dayCountOf(text(fields, 'day_count') ?? 'act/360'),
    graceDays: count(fields, 'grace_days', 0),
    rounding: roundingOf(text(fields, 'rounding') ?? CN.rounding),
  };
  let total = 0n;
  const rows = list(fields, 'cases').map((one, i): AnswerRow => {
    const [due, paid] = [text(one, 'due') ?? '', text(one, 'paid') ?? ''];
    const { days, penaltyMinor, compoundMinor } = overdueInterest({ ...terms, due, paid });
    total += interestMinor + penaltyMinor + compoundMinor;
    return {
      n: i + 1,
      date: paid,
      days,
      opening: formatAmount(principalMinor),
      principal: formatAmount(principalMinor),
      interest: formatAmount(interestMinor),
      penaltyInterest: formatAmount(penaltyMinor),
      compoundInterest: formatAmount(compoundMinor),
      payment: formatAmount(principalMinor + interestMinor + penaltyMinor + compoundMinor),
      closing: formatAmount(0n),
    };
  });
  return { rows, totalInterest: formatAmount(total), annualisedRate: null, irr: null };
}

/** A plain multiplier such as 1.5, read as 150 % is. */
function multiplier(words: string): Rational {
  const { numerator, denominator } = parseRatePercent(words);
  return { numerator: numerator * 100n, denominator };
}
