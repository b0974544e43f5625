import type { Ruled } from '@sandglass/rules';
import type { Facts } from './facts.ts';

/** What a base's table is given of what was read. A home without a value is encumbered whole. */
export function baseValues(facts: Facts): Ruled['inputs'] {
  switch (facts.base) {
    case 'tax': {
      const { taxGrade, yearlyTax, yearlySales, firmMonths } = facts.tax;
      return { ...facts.bureau, taxGrade, yearlyTax, yearlySales, firmMonths };
    }
    case 'assets':
      return { ...facts.bureau, ...facts.assets };
    case 'mortgage': {
      const { homeValue, priorLiens, firmMonths, servicePercent } = facts.mortgage;
      const liensPercent = homeValue > 0 ? (priorLiens / homeValue) * 100 : 100;
      return { ...facts.bureau, homeValue, liensPercent, firmMonths, servicePercent };
    }
    default:
      return facts satisfies never;
  }
}
