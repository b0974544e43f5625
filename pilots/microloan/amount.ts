import { formatAmount, parseAmount } from '@sandglass/loanmath';
import Type from 'typebox';

/** An amount at the door: at most two decimals, below 10^15 yuan. */
export const Amount = Type.String({
  pattern: '^(0|[1-9][0-9]{0,14})(\\.[0-9]{1,2})?$',
  description: 'Decimal string with at most two decimals, such as "1200.00"',
});

/** Minor units of an amount that the schema let in. */
export const minorOf = (amount: string): bigint => parseAmount(amount, 'amount');

/** Minor units as a decimal string: 120000n → "1200.00". */
export const amountText = (minor: bigint): string => formatAmount(minor);
