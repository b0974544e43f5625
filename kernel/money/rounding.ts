/** How a division of minor units is rounded: always named, never the machine's choice. */
export type Rounding = 'half-even' | 'half-up' | 'down' | 'up';

/** numerator ÷ denominator, rounded; half-up and up go away from zero, down towards it. */
export function divide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (denominator === 0n) throw new RangeError('division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [abs(numerator), abs(denominator)];
  const [quotient, rest] = [n / d, n % d];
  const size = quotient + (roundsUp(quotient, rest, d, rounding) ? 1n : 0n);
  return negative ? -size : size;
}

function roundsUp(quotient: bigint, rest: bigint, divisor: bigint, rounding: Rounding): boolean {
  if (rest === 0n) return false;
  switch (rounding) {
    case 'down':
      return false;
    case 'up':
      return true;
    case 'half-up':
      return rest * 2n >= divisor;
    case 'half-even':
      return rest * 2n > divisor || (rest * 2n === divisor && quotient % 2n === 1n);
    default:
      return rounding satisfies never;
  }
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);
