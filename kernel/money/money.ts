import { type Currency, currencies, isCurrency } from './currency.ts';
import { divide, type Rounding } from './rounding.ts';

/** Integer minor units of one currency. */
export interface Money {
  readonly minor: bigint;
  readonly currency: Currency;
}

/** Above it a sum of many could leave int8. Minor units. */
export const MINOR_MAX = 10n ** 17n - 1n;

/** An amount that cannot be used; `code` is stable, the message says what to give. */
export class MoneyError extends Error {
  override readonly name = 'MoneyError';
  readonly code:
    | 'not-an-amount'
    | 'too-many-decimals'
    | 'too-large'
    | 'unknown-currency'
    | 'currencies-differ';
  constructor(code: MoneyError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** @throws MoneyError when it is out of bounds */
export function money(minor: bigint, currency: Currency): Money {
  if (minor > MINOR_MAX || minor < -MINOR_MAX) {
    throw new MoneyError('too-large', `An amount has at most ${MINOR_MAX} minor units of ${currency}.`);
  }
  return { minor, currency };
}

const SHAPE = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;

/**
 * Reads a decimal string as doors carry it: "1200.00", "-3.5", no exponent, no plus, no separators.
 * @throws MoneyError
 */
export function parseMoney(text: string, code: string): Money {
  if (!isCurrency(code))
    throw new MoneyError(
      'unknown-currency',
      `“${code}” is no currency known here. Give an ISO 4217 code such as CNY.`,
    );
  const { digits } = currencies[code];
  const match = SHAPE.exec(text);
  if (match === null) {
    throw new MoneyError(
      'not-an-amount',
      `“${text}” is not an amount. Write a decimal number such as “1200.00”.`,
    );
  }
  const [, sign, units = '0', decimals = ''] = match;
  if (decimals.length > digits) {
    throw new MoneyError(
      'too-many-decimals',
      `“${text}” has more than ${digits} decimals, the most that ${code} has.`,
    );
  }
  const minor = BigInt(units + decimals.padEnd(digits, '0'));
  return money(sign === '-' ? -minor : minor, code);
}

/** The decimal string of an amount, with all of its currency's decimals: 120000n CNY → "1200.00". */
export function formatDecimal({ minor, currency }: Money): string {
  const { digits } = currencies[currency];
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  const units = text.slice(0, text.length - digits);
  return `${minor < 0n ? '-' : ''}${units}${digits === 0 ? '' : `.${text.slice(-digits)}`}`;
}

/** For people: with the currency's sign, grouped as the locale writes it. */
export function formatMoney(amount: Money, locale: string): string {
  const { digits } = currencies[amount.currency];
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // A decimal string is formatted exactly; a number would be rounded first.
  return format.format(formatDecimal(amount) as unknown as number);
}

export const add = (a: Money, b: Money): Money => money(a.minor + same(a, b).minor, a.currency);
export const subtract = (a: Money, b: Money): Money => money(a.minor - same(a, b).minor, a.currency);
export const negate = (a: Money): Money => money(-a.minor, a.currency);

/** −1, 0 or 1. @throws MoneyError for two currencies */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  const { minor } = same(a, b);
  return a.minor < minor ? -1 : a.minor > minor ? 1 : 0;
}

/** amount × numerator ÷ denominator, rounded by name. */
export const multiply = (a: Money, numerator: bigint, denominator: bigint, rounding: Rounding): Money =>
  money(divide(a.minor * numerator, denominator, rounding), a.currency);

/** Shares by weights that add up exactly: what rounding leaves over goes to the largest remainders, first come first. */
export function allocate(amount: Money, weights: readonly bigint[]): Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n))
    throw new RangeError('weights are not negative and not all zero');
  const sign = amount.minor < 0n ? -1n : 1n;
  const size = amount.minor * sign;
  const shares = weights.map((weight, at) => ({
    at,
    share: (size * weight) / total,
    rest: (size * weight) % total,
  }));
  let left = size - shares.reduce((sum, { share }) => sum + share, 0n);
  for (const share of [...shares].sort((a, b) =>
    a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.at - b.at,
  )) {
    if (left === 0n) break;
    share.share += 1n;
    left -= 1n;
  }
  return shares.map(({ share }) => money(share * sign, amount.currency));
}

function same(a: Money, b: Money): Money {
  if (a.currency !== b.currency)
    throw new MoneyError('currencies-differ', `${a.currency} and ${b.currency} cannot be reckoned together.`);
  return b;
}
