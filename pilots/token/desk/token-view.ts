import type { Json, Locale } from '@sandglass/operations';
import { amountText, type Card, type Token, type TokenStep, type TokenUse } from '@sandglass/payments';
import type { Requestor } from '../requestor/requestor.ts';
import type { Reported } from './reported.ts';

/** A token in staff's list: no number, no rule. */
export const tokenRow = (token: Token, requestor: Requestor | undefined, locale: Locale) => ({
  token: token.id,
  customer: token.customer,
  lastFour: token.last_four,
  scenario: token.scenario,
  requestor: { id: token.requestor, name: requestor?.name[locale] ?? token.requestor },
  state: token.state,
  suspendedBy: token.suspended_by,
  createdOn: token.created_on,
  expiresOn: token.expires_on,
});

/** The card behind it, by its last four digits. */
export const cardView = ({ id, last_four, state, expires_on, replaced_by }: Card): Json => ({
  card: id,
  lastFour: last_four,
  state,
  expiresOn: expires_on,
  replacedBy: replaced_by,
});

/** What was paid by it. The day's sums are of the day on which it paid last, in the zone of its rules. */
export const useView = ({ counter, spent, payments, day, day_spent, day_payments }: TokenUse): Json => ({
  counter,
  spent: amountText(spent),
  payments,
  day,
  daySpent: amountText(day_spent),
  dayPayments: day_payments,
});

/** A step of its life. What froze it is the report of the same commit: nobody of the bank wrote a reason. */
export const stepView = (
  { id, step, by, person, reason, at }: TokenStep,
  said: readonly Reported[],
): Json => ({
  id,
  step,
  by,
  person,
  reason,
  at: new Date(at).toISOString(),
  reported:
    step === 'suspended' ? (said.find(({ report }) => report.reported_at === at)?.report.id ?? null) : null,
});
