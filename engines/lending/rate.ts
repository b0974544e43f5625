import type { Rate } from '@sandglass/loanmath';

const BPS_IN_ONE = 10_000n;

/** A yearly rate from basis points, exact. */
export const rateOf = (bps: number): Rate => ({ numerator: BigInt(bps), denominator: BPS_IN_ONE });

/** Basis points as percent: 395 → "3.95". */
export function rateText(bps: number): string {
  const digits = String(Math.abs(bps)).padStart(3, '0');
  return `${bps < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
