import { minorOf } from '@sandglass/kit';
import type { Application } from '../bank/applications.ts';
import { type Consent, NEEDED_TO_APPLY } from '../bank/consents.ts';
import type { Customer } from '../bank/customer.ts';
import type { LoanSummary } from '../bank/loans.ts';

/** What a person should see first. */
export type Next =
  | { readonly is: 'enrol' | 'consent' | 'apply' }
  | { readonly is: 'sign'; readonly application: Application }
  | { readonly is: 'overdue' | 'due' | 'draw'; readonly loan: LoanSummary };

export interface Standing {
  /** Undefined: not enrolled yet. */
  readonly customer: Customer | undefined;
  readonly consents: readonly Consent[];
  readonly applications: readonly Application[];
  readonly loans: readonly LoanSummary[];
}

/** The one next step, the most pressing first: what costs money every day goes before everything. */
export function nextOf({ customer, consents, applications, loans }: Standing): Next {
  if (customer === undefined) return { is: 'enrol' };
  const overdue = loans.find((loan) => loan.overdue);
  if (overdue !== undefined) return { is: 'overdue', loan: overdue };
  const application = applications.find(({ state }) => state === 'approved');
  if (application !== undefined) return { is: 'sign', application };
  const undrawn = loans.find((loan) => minorOf(loan.available) > 0n && minorOf(loan.principalOwed) === 0n);
  if (undrawn !== undefined) return { is: 'draw', loan: undrawn };
  const due = [...loans].filter(isOwing).sort(byDueDate)[0];
  if (due !== undefined) return { is: 'due', loan: due };
  if (consents.some(({ purpose, state }) => NEEDED_TO_APPLY.includes(purpose) && state !== 'granted'))
    return { is: 'consent' };
  return { is: 'apply' };
}

const isOwing = ({ nextDueOn, state }: LoanSummary): boolean => nextDueOn !== null && state === 'active';
const byDueDate = (a: LoanSummary, b: LoanSummary): number =>
  (a.nextDueOn ?? '') < (b.nextDueOn ?? '') ? -1 : 1;
