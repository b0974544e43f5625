import { type Decimal, decimal } from '../api/shape.ts';

const TYPED = /^(\d{1,15})(?:\.(\d{1,2}))?$/;

/** What a person typed as an amount, exact: "12,000.5" → "12000.50"; undefined where it is none. */
export function typedAmount(typed: string): Decimal | undefined {
  const [, whole, cents = ''] = TYPED.exec(typed.replace(/[,，\s¥￥]/g, '')) ?? [];
  return whole === undefined ? undefined : decimalOf(BigInt(whole + cents.padEnd(2, '0')));
}

/** What a person typed as a number; undefined where nothing or none was: it is never taken for zero. */
export function typedNumber(typed: string): number | undefined {
  const text = typed.trim();
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
