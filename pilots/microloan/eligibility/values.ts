import { type Borrower, minorOf } from '@sandglass/lending';
import type { Ruled } from '@sandglass/rules';
import { daysBetween, parseDate } from '@sandglass/time';
import type { ApplyInput } from '../application/apply-input.ts';
import type { Customer } from '../customer/customer.ts';

/** What the table is given of an application. Where no turnover is stated, any amount is beyond it. */
export function valuesOf(
  { amount, termMonths, purpose, business }: ApplyInput,
  { region, enrolled_on }: Customer,
  { loans, loans_overdue }: Borrower,
  businessDate: string,
): Ruled['inputs'] {
  const [asked, turnover] = [minorOf(amount), minorOf(business.yearlyTurnover)];
  const { businessAgeYears, industry, employees, franchise } = business;
  return {
    businessAgeYears,
    amount: Number(asked) / 100,
    amountPerTurnover: turnover === 0n ? Number.POSITIVE_INFINITY : (Number(asked) / Number(turnover)) * 100,
    yearlyTurnover: Number(turnover) / 100,
    termMonths,
    purpose,
    industry,
    region,
    employees,
    franchise,
    daysEnrolled: daysBetween(parseDate(enrolled_on), parseDate(businessDate)),
    loans,
    loansOverdue: loans_overdue,
  };
}
