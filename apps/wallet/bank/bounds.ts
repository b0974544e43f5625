import { type Decimal, minorOf } from '@sandglass/kit';

/** Whether an amount lies between two others, both included. */
export const between = (amount: Decimal, minimum: Decimal, maximum: Decimal): boolean =>
  minorOf(amount) >= minorOf(minimum) && minorOf(amount) <= minorOf(maximum);

/** The smaller of two amounts. */
export const smaller = (a: Decimal, b: Decimal): Decimal => (minorOf(a) < minorOf(b) ? a : b);

export const isZero = (amount: Decimal): boolean => minorOf(amount) === 0n;
