import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a cryptogram binds together: one token, one turn of its counter, one payment at one merchant. */
export interface Bound {
  readonly token: string;
  readonly counter: number;
  /** Minor units. */
  readonly amount: bigint;
  readonly currency: string;
  readonly merchant: string;
}

const BYTES = 20;

/**
 * A token's authentication value for a payment without a chip: HMAC over what it binds, cut to 20 bytes. EMVCo's framework
 * leaves the algorithm to the token service provider; the length is that of the field that carries it.
 *
 * @param key the token's own
 * @returns 20 bytes
 */
export function cryptogramOf(key: Buffer, { token, counter, amount, currency, merchant }: Bound): Buffer {
  return createHmac('sha256', key)
    .update([token, counter, amount, currency, merchant].join('|'))
    .digest()
    .subarray(0, BYTES);
}

/** Whether it is genuine; compared in constant time. */
export function isGenuine(key: Buffer, bound: Bound, given: Buffer): boolean {
  return given.length === BYTES && timingSafeEqual(given, cryptogramOf(key, bound));
}
