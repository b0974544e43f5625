import type { Iso8583Message } from '@sandglass/iso8583';
import { originalIn } from '../iso/original.ts';
import { exchangeId, withYear } from '../issuer/exchange.ts';

const REVERSAL = '4';

/**
 * The exchange that a message is of; a reversal is of its original's. undefined: it names none.
 *
 * @param now ms since 1970: field 7 has no year
 */
export function exchangeOf(message: Iso8583Message, now: number): string | undefined {
  if (message.mti[1] === REVERSAL) {
    const original = originalIn(message.get(90), now);
    if (original !== undefined) return exchangeId(original);
  }
  const [transmitted, stan, acquirer] = [7, 11, 32].map((field) => message.get(field));
  if (transmitted === undefined || stan === undefined || acquirer === undefined) return undefined;
  return exchangeId({ acquirer, transmittedAt: withYear(transmitted, now), stan });
}
