import { CUSTOMER_CLASSES, type CustomerClass } from '@sandglass/pilot';

/**
 * How a customer is treated in an exit of the whole pilot. Where the pilot itself is at risk, everybody is at least
 * risky; but nobody is non-performing except by their own debts.
 */
export function treatedAs(own: CustomerClass, exit: CustomerClass): CustomerClass {
  if (own === 'non-performing' || exit === 'normal') return own;
  return 'risky';
}

/** The classes that a pilot's customers can have in an exit of this class. */
export const classesWithin = (exit: CustomerClass): readonly CustomerClass[] => [
  ...new Set(CUSTOMER_CLASSES.map((own) => treatedAs(own, exit))),
];
