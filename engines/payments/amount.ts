import { AmountString } from '@sandglass/http';
import { formatAmount, parseAmount } from '@sandglass/loanmath';

/** An amount at the door: at most two decimals; that nothing may be for nothing is the decision's matter. */
export const Amount = AmountString({ zero: true });

/** Minor units of an amount that the schema let in. */
export const minorOf = (amount: string): bigint => parseAmount(amount, 'amount');

/** Minor units as a decimal string: 120000n → "1200.00". */
export const amountText = (minor: bigint): string => formatAmount(minor);

/** ISO 4217 numeric code of the only currency that accounts here are kept in: renminbi. */
export const CURRENCY = 'CNY';
/** Its number in messages. */
export const CURRENCY_NUMBER = '156';
