import { LoanTermsError } from '../refusal.ts';

/** 10¹⁷ minor units: beyond any loan, and far below where a decimal string stops being readable. */
export const AMOUNT_MINOR_MAX = 10n ** 17n;

const AMOUNT = /^(\d{1,30})(?:\.(\d{1,2}))?$/;

/**
 * A decimal string with at most two decimals, in minor units.
 * @example parseAmount('1500.5', 'principal') === 150050n
 * @throws LoanTermsError when it is no such number, or above `AMOUNT_MINOR_MAX`
 */
export function parseAmount(text: string, term: string): bigint {
  const match = AMOUNT.exec(text);
  if (!match) {
    throw new LoanTermsError(
      term,
      `${term} '${text}' is not an amount: give a positive number with at most two decimals, such as 1500.00.`,
    );
  }
  const minor = BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0'));
  if (minor > AMOUNT_MINOR_MAX) {
    throw new LoanTermsError(
      term,
      `${term} ${text} is too large: give at most ${formatAmount(AMOUNT_MINOR_MAX)}.`,
    );
  }
  return minor;
}

/** Minor units as a decimal string with two decimals. */
export function formatAmount(minor: bigint): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
