import { decimal, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';
import { HOMES } from './homes.ts';

/** Where a pilot offers new terms of its loans, and the wallet's page of a loan. */
export interface TermsDoors {
  readonly api: string;
  readonly page: (loan: string) => string;
  /** The wallet's page where one pays into the account that pays. */
  readonly money: string;
}

export const MICROLOAN_TERMS: TermsDoors = {
  api: '/api/restructures',
  page: (loan) => `/loans/${loan}`,
  money: '/money',
};
export const HOME_TERMS: TermsDoors = {
  api: `${HOMES}/restructures`,
  page: (loan) => `/homes/${loan}`,
  money: '/homes/money',
};

export const termsPath = ({ api }: TermsDoors, loan: string) => `${api}?loan=${loan}`;
export const termsPreviewPath = ({ api }: TermsDoors, loan: string) => `${api}/${loan}/preview`;
export const acceptTermsPath = ({ api }: TermsDoors, loan: string) => `${api}/${loan}/accept`;

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
