import { typedAmount as amountOf, type Decimal, typedNumber as numberOf } from '@sandglass/kit';

/** Digits and points as a Chinese keyboard writes them in full width, １００．５０, are digits and points. */
export const halfWidth = (typed: string): string => typed.normalize('NFKC');

/** What a person typed as an amount, exact, in digits of either width; undefined where it is none. */
export const typedAmount = (typed: string): Decimal | undefined => amountOf(halfWidth(typed));

/** What a person typed as a number, in digits of either width; undefined where nothing or none was. */
export const typedNumber = (typed: string): number | undefined => numberOf(halfWidth(typed));

/** More digits before the point than any amount has at the bank. */
const TOO_LARGE = /^[0-9]{16,}(\.[0-9]*)?$/;

/** Whether it is an amount that is larger than the bank can write, and not a mistyped one. */
export const isTooLarge = (typed: string): boolean => TOO_LARGE.test(halfWidth(typed).replace(/[,\s¥]/g, ''));
