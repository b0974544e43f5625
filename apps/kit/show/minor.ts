import { type Decimal, decimal } from '../api/shape.ts';

const FULL_WIDTH = /[！-～]/g;
const FULL_WIDTH_BEFORE_ASCII = 0xfee0;

/** Digits and signs as a Chinese keyboard writes them in full width, １００．５０, as what they are. */
export const halfWidth = (typed: string): string =>
  typed.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_BEFORE_ASCII));

/** An amount without what people write for the eye. */
const bare = (typed: string): string => halfWidth(typed).replace(/[,\s¥￥]/g, '');

const TYPED = /^(\d{1,15})(?:\.(\d{1,2}))?$/;

/** What a person typed as an amount, exact: "12,000.5" → "12000.50"; undefined where it is none. */
export function typedAmount(typed: string): Decimal | undefined {
  const [, whole, cents = ''] = TYPED.exec(bare(typed)) ?? [];
  return whole === undefined ? undefined : decimalOf(BigInt(whole + cents.padEnd(2, '0')));
}

/** Whether it is an amount of more digits than any has, and not a mistyped one. */
export const isAmountTooLarge = (typed: string): boolean => /^\d{16,}(\.\d*)?$/.test(bare(typed));

/** What a person typed as a number; undefined where nothing or none was: it is never taken for zero. */
export function typedNumber(typed: string): number | undefined {
  const text = halfWidth(typed).trim();
  return /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** What a person typed a line each, without empty ones. */
export const typedLines = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Minor units of an amount with at most two decimals: "-12.5" → -1250n. */
export function minorOf(amount: Decimal): bigint {
  const [whole = '0', cents = ''] = amount.replace('-', '').split('.');
  const minor = BigInt(whole + cents.padEnd(2, '0').slice(0, 2));
  return amount.startsWith('-') ? -minor : minor;
}

/** Minor units as an amount: 1250n → "12.50". */
export function decimalOf(minor: bigint): Decimal {
  const digits = String(minor < 0n ? -minor : minor).padStart(3, '0');
  const value = `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return decimal(value, 'amount');
}
