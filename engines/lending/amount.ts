import { AmountString } from '@sandglass/http';
import { formatAmount, parseAmount } from '@sandglass/loanmath';

/** An amount at the door: at most two decimals, below 10^15 yuan; what nothing may be for is the decision's matter. */
export const Amount = AmountString({ zero: true });

/** Minor units of an amount that the schema let in. */
export const minorOf = (amount: string): bigint => parseAmount(amount, 'amount');

/** The lesser of two amounts. */
export const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** Minor units as a decimal string: 120000n → "1200.00". */
export const amountText = (minor: bigint): string => formatAmount(minor);
