/** How a fraction of a minor unit is dropped; `half-up` is away from zero on a tie (四舍五入). */
export type Rounding = 'half-even' | 'half-up' | 'down';

export const ROUNDINGS: readonly Rounding[] = ['half-even', 'half-up', 'down'];

/**
 * The integer nearest to numerator ÷ denominator (denominator > 0).
 * @example roundDivide(5n, 2n, 'half-even') === 2n && roundDivide(5n, 2n, 'half-up') === 3n
 */
export function roundDivide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n || rounding === 'down') return quotient;
  const awayFromZero = numerator < 0n ? quotient - 1n : quotient + 1n;
  const twice = rest < 0n ? -2n * rest : 2n * rest;
  if (twice !== denominator) return twice > denominator ? awayFromZero : quotient;
  if (rounding === 'half-up') return awayFromZero;
  return quotient % 2n === 0n ? quotient : awayFromZero;
}
