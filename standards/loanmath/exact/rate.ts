import { LoanTermsError } from '../refusal.ts';
import { lowest, type Rational } from './rational.ts';
import { roundDivide } from './rounding.ts';

/** A yearly rate as an exact fraction of one: 3.95 % is 79/2000. Never a floating-point number. */
export type Rate = Rational;

export const RATE_PERCENT_MAX = 1000n;

const PERCENT = /^(\d{1,6})(?:\.(\d{1,10}))?$/;

/**
 * A yearly rate from percent, at most ten decimals.
 * @example parseRatePercent('3.95') // 395/10000 in lowest terms
 * @throws LoanTermsError when it is no such number, negative or above 1000 %
 */
export function parseRatePercent(text: string): Rate {
  const match = PERCENT.exec(text);
  if (!match) {
    throw new LoanTermsError(
      'rate',
      `rate '${text}' is not a yearly rate in percent: give a number from 0 to ${RATE_PERCENT_MAX} such as 3.95.`,
    );
  }
  const decimals = match[2] ?? '';
  const numerator = BigInt((match[1] ?? '0') + decimals);
  const denominator = 100n * 10n ** BigInt(decimals.length);
  if (numerator > RATE_PERCENT_MAX * (denominator / 100n)) {
    throw new LoanTermsError(
      'rate',
      `rate ${text} % is too high: give at most ${RATE_PERCENT_MAX} percent a year.`,
    );
  }
  return lowest({ numerator, denominator });
}

/** A yearly rate in percent with `decimals` decimals, half-even. */
export function formatRatePercent(rate: Rate, decimals: number): string {
  const scaled = roundDivide(rate.numerator * 100n * 10n ** BigInt(decimals), rate.denominator, 'half-even');
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
