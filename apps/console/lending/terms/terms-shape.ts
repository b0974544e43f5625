import { decimal, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';

export const termsStates = ['proposed', 'given-back', 'approved', 'accepted', 'declined'] as const;

const terms = object({
  restructure: text,
  loan: text,
  customer: text,
  state: oneOf(...termsStates),
  months: number,
  gracePeriods: number,
  words: text,
  proposedBy: text,
  proposedOn: text,
  approvedBy: nullable(text),
  until: nullable(text),
  principal: decimal,
  /** The request of hardship whose agreed offer it is. */
  hardship: nullable(text),
});
export type Terms = Shaped<typeof terms>;
export const termsShape = object({ restructures: list(terms) });

const schedule = object({
  interest: decimal,
  maturesOn: nullable(text),
  rows: list(
    object({ instalment: text, dueOn: text, principal: decimal, interest: decimal, payment: decimal }),
  ),
});
export type Schedule = Shaped<typeof schedule>;

/** A loan's schedule before and after new terms, as of a date. */
export const previewShape = object({
  loan: text,
  currency: text,
  on: text,
  months: number,
  gracePeriods: number,
  principal: decimal,
  paidNow: object({ total: decimal }),
  before: schedule,
  after: schedule,
  observedUntil: nullable(text),
});
export type Preview = Shaped<typeof previewShape>;
