import type { Rational } from './rational.ts';
import { roundDivide } from './rounding.ts';

/** The value with so many significant decimal digits, half-up, as decimal floating point of that precision holds it. */
export function roundSignificant(value: Rational, digits: number): Rational {
  if (value.numerator === 0n) return value;
  const shift = digits - digitsBeforePoint(value);
  if (shift <= 0) {
    const unit = 10n ** BigInt(-shift);
    return {
      numerator: roundDivide(value.numerator, value.denominator * unit, 'half-up') * unit,
      denominator: 1n,
    };
  }
  const scale = 10n ** BigInt(shift);
  return {
    numerator: roundDivide(value.numerator * scale, value.denominator, 'half-up'),
    denominator: scale,
  };
}

/** Negative for leading zeros after the point: 1/120 = 0.00833… has −2. */
function digitsBeforePoint({ numerator, denominator }: Rational): number {
  let magnitude = numerator < 0n ? -numerator : numerator;
  const whole = magnitude / denominator;
  if (whole > 0n) return whole.toString().length;
  let count = 0;
  while (magnitude * 10n < denominator) {
    magnitude *= 10n;
    count -= 1;
  }
  return count;
}
