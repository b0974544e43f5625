import { formatDecimal, isCurrency, parseMoney } from '@sandglass/money';

/** Minor units of an amount that a door's schema let in. */
export const minorOf = (text: string, currency: string): bigint => parseMoney(text, currency).minor;

/** Minor units as a decimal string. */
export function amountText(minor: bigint, currency: string): string {
  if (!isCurrency(currency)) throw new Error(`${currency} is no currency of the house`);
  return formatDecimal({ minor, currency });
}
