import { addMonths, parseDate } from '@sandglass/time';

/**
 * How a contract's rate is made. Floating: the benchmark in force plus a spread that is fixed on signing, again on each
 * 1 January or on each anniversary of signing (人民银行公告〔2019〕第30号).
 */
export type Pricing =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'floating'; readonly spreadBps: number; readonly on: 'january' | 'anniversary' };

/** The pricing of a contract under a product's rule, from the rate and the benchmark of its signing. */
export function pricingOf(
  rule: 'none' | 'january' | 'anniversary' | undefined,
  rateBps: number,
  benchmarkBps: number,
): Pricing {
  if (rule === undefined || rule === 'none') return { kind: 'fixed' };
  return { kind: 'floating', spreadBps: rateBps - benchmarkBps, on: rule };
}

const MONTHS_IN_YEAR = 12;

/** The first day of the contract's next rate after a date; null where the rate is fixed. */
export function nextRepriceOn(pricing: Pricing, signedOn: string, after: string): string | null {
  if (pricing.kind === 'fixed') return null;
  if (pricing.on === 'january') return `${Number(after.slice(0, 4)) + 1}-01-01`;
  let years = Number(after.slice(0, 4)) - Number(signedOn.slice(0, 4));
  for (; ; years += 1) {
    const day = addMonths(parseDate(signedOn), years * MONTHS_IN_YEAR);
    if (day > after) return day;
  }
}
