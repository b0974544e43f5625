import { gcd, type Rational } from '../exact/rational.ts';

/**
 * The level payment that clears `balanceMinor` over periods with the given interest factors (rate × time), exact:
 * balance × Π(1 + fᵢ) ÷ (1 + (1 + f₂)(…)), which for equal factors is P·r·(1 + r)ⁿ ÷ ((1 + r)ⁿ − 1), and P ÷ n
 * without interest. All factors are brought to one denominator so that the products stay integers.
 */
export function levelPayment(balanceMinor: bigint, factors: readonly Rational[]): Rational {
  const { numerators, denominator } = onOneDenominator(factors);
  let product = 1n;
  let sum = 0n;
  let power = 1n;
  for (const [i, numerator] of numerators.entries()) {
    const growth = denominator + numerator;
    product *= growth;
    sum = i === 0 ? 1n : power + sum * growth;
    power *= denominator;
  }
  return { numerator: balanceMinor * product, denominator: denominator * sum };
}

function onOneDenominator(factors: readonly Rational[]): { numerators: bigint[]; denominator: bigint } {
  let denominator = 1n;
  for (const factor of factors) {
    if (denominator % factor.denominator !== 0n) {
      denominator *= factor.denominator / gcd(denominator, factor.denominator);
    }
  }
  let divisor = denominator;
  const numerators = factors.map((factor) => {
    const numerator = factor.numerator * (denominator / factor.denominator);
    if (divisor !== 1n) divisor = gcd(divisor, numerator);
    return numerator;
  });
  if (divisor === 1n) return { numerators, denominator };
  return {
    numerators: numerators.map((numerator) => numerator / divisor),
    denominator: denominator / divisor,
  };
}
