import { type Decimal, minorOf, typedAmount } from '@sandglass/kit';
import { typedCount } from '../apply/draft.ts';
import type { RenewalOffer } from '../bank/renewals.ts';

/** What a person typed on the page of a renewal, as typed. */
export interface Typed {
  readonly amount: string;
  readonly termMonths: string;
  readonly yearlyTurnover: string;
  readonly businessAgeYears: string;
  readonly employees: string;
}

/** What the bank knows from the last application, to be looked over rather than typed again. */
export const typedFrom = ({ principalOwed, old, answers }: RenewalOffer): Typed => ({
  amount: principalOwed,
  termMonths: String(old.termMonths),
  yearlyTurnover: answers?.yearlyTurnover ?? '',
  businessAgeYears: answers === null ? '' : String(answers.businessAgeYears),
  employees: answers === null ? '' : String(answers.employees),
});

type Missing = Partial<Record<keyof Typed, 'amount' | 'outside' | 'term' | 'turnover' | 'count'>>;

/** What is wrong with what was typed, field by field. */
export function missingIn(typed: Typed, { principalOwed, product }: RenewalOffer): Missing {
  const amount = typedAmount(typed.amount);
  const term = typedCount(typed.termMonths, product?.termMonthsMin ?? 1, product?.termMonthsMax ?? 60);
  return {
    ...(amount === undefined ? { amount: 'amount' as const } : {}),
    ...(amount !== undefined && isOutside(amount, principalOwed, product?.minimum)
      ? { amount: 'outside' as const }
      : {}),
    ...(term === undefined ? { termMonths: 'term' as const } : {}),
    ...(typedAmount(typed.yearlyTurnover) === undefined ? { yearlyTurnover: 'turnover' as const } : {}),
    ...(typedCount(typed.businessAgeYears, 0, 300) === undefined
      ? { businessAgeYears: 'count' as const }
      : {}),
    ...(typedCount(typed.employees, 0, 100_000) === undefined ? { employees: 'count' as const } : {}),
  };
}

const isOutside = (amount: Decimal, owed: Decimal, minimum: Decimal | undefined): boolean =>
  minorOf(amount) > minorOf(owed) || (minimum !== undefined && minorOf(amount) < minorOf(minimum));

/** The application that a complete page stands for; undefined while something is missing. */
export function requestOf(typed: Typed, { loan, drawing, product, answers }: RenewalOffer) {
  const amount = typedAmount(typed.amount);
  const yearlyTurnover = typedAmount(typed.yearlyTurnover);
  const termMonths = typedCount(typed.termMonths, 1, 60);
  const businessAgeYears = typedCount(typed.businessAgeYears, 0, 300);
  const employees = typedCount(typed.employees, 0, 100_000);
  if (product === null || answers === null || amount === undefined || yearlyTurnover === undefined)
    return undefined;
  if (termMonths === undefined || businessAgeYears === undefined || employees === undefined) return undefined;
  const { industry, franchise, purpose } = answers;
  return {
    product: product.id,
    amount,
    termMonths,
    purpose,
    business: { industry, employees, businessAgeYears, franchise, yearlyTurnover },
    renews: { loan, drawing },
  };
}
