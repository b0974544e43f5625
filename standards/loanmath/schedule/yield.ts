import type { Rational } from '../exact/rational.ts';
import { ZERO } from '../exact/rational.ts';
import type { Flow, Flows } from './flows.ts';

/** One in the fixed-point numbers below: 40 decimals. */
const ONE = 10n ** 40n;
/** Newton steps stop when they move the discount factor by less than 10⁻³⁰. */
const STEP_MIN = 10n ** 10n;
const STEPS_MAX = 300;

/**
 * The simple yearly rate: all interest ÷ (principal actually outstanding × time in years), as PBoC notice 2021-3
 * asks it to be shown. Month-rate loans give back their nominal rate.
 */
export function annualisedRate({ flows, perYear }: Flows): Rational {
  let interestMinor = 0n;
  let outstandingMinor = 0n;
  let used = 0n;
  let previous = 0;
  for (const flow of flows) {
    used += outstandingMinor * BigInt(flow.at - previous);
    outstandingMinor -= flow.principalMinor;
    interestMinor += flow.interestMinor;
    previous = flow.at;
  }
  if (used <= 0n) return ZERO;
  return { numerator: interestMinor * BigInt(perYear), denominator: used };
}

/**
 * The internal rate of return as an effective (compound) yearly rate. The discount factor v of one month or day is
 * found by Newton's method kept inside a bracket, in fixed point of 40 decimals: Σ flow × v^time = 0; then
 * irr = v^(−12 or −365) − 1. Null when no v in (0, 1] exists.
 */
export function internalRate({ flows, perYear }: Flows): Rational | null {
  const v = discountFactor(flows);
  if (v === null) return null;
  return { numerator: ONE - power(v, perYear), denominator: power(v, perYear) };
}

function discountFactor(flows: readonly Flow[]): bigint | null {
  let [low, high] = [0n, ONE];
  const atOne = presentValue(flows, ONE);
  if (atOne.value === 0n) return ONE;
  if (atOne.value < 0n) return null;
  let v = ONE;
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const { value, slope } = presentValue(flows, v);
    if (value === 0n) return v;
    if (value > 0n) high = v;
    else low = v;
    const newton = slope === 0n ? low : v - (value * ONE) / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2n;
    const moved = next > v ? next - v : v - next;
    v = next;
    if (moved < STEP_MIN) return v > 0n ? v : null;
  }
  return null;
}

/** The value of what is repaid less what is lent, and its derivative by v; both in minor units × ONE. */
function presentValue(flows: readonly Flow[], v: bigint): { value: bigint; slope: bigint } {
  let [value, slope, factor] = [0n, 0n, ONE];
  let at = 0;
  for (const flow of flows) {
    factor = (factor * power(v, flow.at - at)) / ONE;
    at = flow.at;
    const amountMinor = flow.principalMinor + flow.interestMinor;
    value += amountMinor * factor;
    slope += (amountMinor * factor * BigInt(flow.at) * ONE) / v;
  }
  return { value, slope };
}

function power(v: bigint, exponent: number): bigint {
  let [result, base, rest] = [ONE, v, exponent];
  while (rest > 0) {
    if (rest % 2 === 1) result = (result * base) / ONE;
    base = (base * base) / ONE;
    rest = Math.floor(rest / 2);
  }
  return result;
}
