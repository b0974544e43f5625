import { formatAmount, parseAmount } from '../exact/amount.ts';
import { parseRatePercent } from '../exact/rate.ts';
import { round } from '../exact/rational.ts';
import { countedTimeline } from '../schedule/period.ts';
import { planLoan } from '../schedule/plan.ts';
import { CN, type Form } from '../schedule/terms.ts';
import type { Answer } from './answer.ts';
import { count, decimal, type Fields, list } from './fields.ts';

/** What public calculators show of a loan: the level instalment, or the first payment and its monthly decrement. */
export function answerInstalments(fields: Fields): Answer {
  const instalments = list(fields, 'instalments').map((one) => {
    const months = count(one, 'months');
    const rate = parseRatePercent(decimal(one, 'annual_rate_percent'));
    const principalMinor = parseAmount(decimal(one, 'principal'), 'principal');
    const plan = (form: Form) =>
      planLoan({ principalMinor, rate, form, timeline: countedTimeline(months, 1), convention: CN });
    const terms = {
      principal: formatAmount(principalMinor),
      annual_rate_percent: decimal(one, 'annual_rate_percent'),
      months,
    };
    if (!('equal_principal_first' in one)) {
      return { ...terms, instalment: formatAmount(plan('equal-instalment')[0]?.paymentMinor ?? 0n) };
    }
    const rows = plan('equal-principal');
    // A calculator rounds the decrement and the sum once, from the unrounded terms.
    const decrement = {
      numerator: principalMinor * rate.numerator,
      denominator: rate.denominator * 12n * BigInt(months),
    };
    const total = {
      numerator: decrement.numerator * BigInt((months * (months + 1)) / 2),
      denominator: decrement.denominator,
    };
    return {
      ...terms,
      equal_principal_first: formatAmount(rows[0]?.paymentMinor ?? 0n),
      decrement: formatAmount(round(decrement, 'half-up')),
      total_interest: formatAmount(round(total, 'half-up')),
    };
  });
  return { rows: [], totalInterest: '0.00', annualisedRate: null, irr: null, instalments };
}
