import { type Decimal, decimal } from '../api/shape.ts';

const TYPED = /^(\d{1,15})(?:\.(\d{1,2}))?$/;

/** What a person typed as an amount, exact: "12,000.5" → "12000.50"; undefined where it is none. */
export function typedAmount(typed: string): Decimal | undefined {
  const [, whole, cents = ''] = TYPED.exec(typed.replace(/[,，\s¥￥]/g, '')) ?? [];
  return whole === undefined ? undefined : decimalOf(BigInt(whole + cents.padEnd(2, '0')));
}

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
