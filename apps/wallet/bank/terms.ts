import { decimal, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';

export const termsPath = (loan: string) => `/api/restructures?loan=${loan}`;
export const termsPreviewPath = (loan: string) => `/api/restructures/${loan}/preview`;
export const acceptTermsPath = (loan: string) => `/api/restructures/${loan}/accept`;

const offered = object({
  restructure: text,
  state: oneOf('proposed', 'given-back', 'approved', 'accepted', 'declined'),
  months: number,
  gracePeriods: number,
  words: text,
  until: nullable(text),
  endedOn: nullable(text),
});
export type Offered = Shaped<typeof offered>;
export const terms = object({ restructures: list(offered) });

const schedule = object({
  interest: decimal,
  maturesOn: nullable(text),
  rows: list(
    object({ instalment: text, dueOn: text, principal: decimal, interest: decimal, payment: decimal }),
  ),
});
export type Planned = Shaped<typeof schedule>;

/** The schedule as it stands beside what the terms make of it, as of a date. */
export const termsPreview = object({
  loan: text,
  currency: text,
  on: text,
  months: number,
  gracePeriods: number,
  paidNow: object({ total: decimal, interest: decimal, penalty: decimal, compound: decimal }),
  before: schedule,
  after: schedule,
  observedUntil: nullable(text),
});
export type TermsPreview = Shaped<typeof termsPreview>;

export const acceptedTerms = object({ state: oneOf('accepted', 'declined') });
