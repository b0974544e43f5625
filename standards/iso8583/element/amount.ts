import { Iso8583Error } from '../error.ts';

const DIGITS = 12;
const AMOUNT_MAX = 10n ** BigInt(DIGITS) - 1n;

/** An amount as data elements 4 to 6 have it: twelve digits of minor units. */
export function writeAmount(minor: bigint): string {
  if (minor < 0n || minor > AMOUNT_MAX)
    throw new Iso8583Error('length', `expected an amount from 0 to ${AMOUNT_MAX} minor units`);
  return String(minor).padStart(DIGITS, '0');
}

export function readAmount(digits: string): bigint {
  if (!/^\d{12}$/.test(digits)) throw new Iso8583Error('characters', 'expected an amount of 12 digits');
  return BigInt(digits);
}

/** One of the balances that data element 54 holds (ISO 8583:1987, 4.4.15). */
export interface AdditionalAmount {
  /** Two digits: 00 unspecified, 10 savings, 20 cheque, 30 credit. */
  readonly account: string;
  /** Two digits: 01 ledger balance, 02 available balance, 40 cash back. */
  readonly kind: string;
  /** Three digits of ISO 4217. */
  readonly currency: string;
  /** Below zero for a debit balance. */
  readonly minor: bigint;
}

const ONE = /^(\d{2})(\d{2})(\d{3})([CD])(\d{12})$/;
const ONE_CHARACTERS = 20;
const AMOUNTS_MAX = 6;

/** Writes data element 54: up to six amounts of twenty characters. */
export function writeAdditionalAmounts(amounts: readonly AdditionalAmount[]): string {
  const text = amounts
    .map(({ account, kind, currency, minor }) => {
      const sign = minor < 0n ? 'D' : 'C';
      return account + kind + currency + sign + writeAmount(minor < 0n ? -minor : minor);
    })
    .join('');
  readAdditionalAmounts(text);
  return text;
}

export function readAdditionalAmounts(text: string): AdditionalAmount[] {
  const count = text.length / ONE_CHARACTERS;
  if (!Number.isInteger(count) || count > AMOUNTS_MAX)
    throw new Iso8583Error(
      'length',
      `expected at most ${AMOUNTS_MAX} amounts of ${ONE_CHARACTERS} characters`,
      { field: 54 },
    );
  return Array.from({ length: count }, (_, i): AdditionalAmount => {
    const part = text.slice(i * ONE_CHARACTERS, (i + 1) * ONE_CHARACTERS);
    const [, account, kind, currency, sign, digits] = ONE.exec(part) ?? [];
    if (account === undefined || kind === undefined || currency === undefined || digits === undefined)
      throw new Iso8583Error('characters', 'expected account, kind, currency, C or D, and twelve digits', {
        field: 54,
      });
    return { account, kind, currency, minor: sign === 'D' ? -BigInt(digits) : BigInt(digits) };
  });
}
