import {
  decimal,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Shaped,
  sentence,
  text,
} from '@sandglass/kit';

export const fundShape = object({
  currency: text,
  balance: decimal,
  minimum: decimal,
  belowMinimum: flag,
  paidIn: decimal,
  paidOut: decimal,
  owed: decimal,
  claims: object({ open: number, waiting: number, paid: number, refused: number, overdue: number }),
});
export type Fund = Shaped<typeof fundShape>;

const claimFields = {
  claim: text,
  state: oneOf('filed', 'proposed', 'waiting', 'paid', 'refused'),
  currency: text,
  amount: decimal,
  filedOn: text,
  decideBy: text,
  payBy: nullable(text),
  paidOn: nullable(text),
};
export const claimsShape = object({ claims: list(object(claimFields)) });
export type Claim = Shaped<typeof claimsShape>['claims'][number];
export const claimShape = object({ ...claimFields, words: nullable(text), answer: nullable(text) });

const complaintFields = {
  complaint: text,
  level: oneOf('institution', 'association'),
  state: oneOf('filed', 'acknowledged', 'answered', 'closed'),
  about: oneOf('charge', 'service', 'decision', 'data', 'other'),
  filedOn: text,
};
const rungFields = { level: oneOf('institution', 'association'), answerBy: nullable(text) };
export const complaintsShape = object({
  complaints: list(object({ ...complaintFields, ladder: list(object(rungFields)) })),
});
export type Complaint = Shaped<typeof complaintsShape>['complaints'][number];
export const complaintShape = object({
  ...complaintFields,
  ladder: list(object({ ...rungFields, words: nullable(text), answer: nullable(text) })),
});

const payout = object({
  payout: text,
  incident: text,
  harmed: text,
  from: text,
  to: text,
  state: oneOf('asked', 'planned', 'approved', 'closed'),
  count: number,
  sum: decimal,
  paid: number,
  paidSum: decimal,
  currency: text,
});
export type Payout = Shaped<typeof payout>;
export const payoutsShape = object({
  payouts: list(payout),
  queries: list(object({ id: text, title: sentence, definition: sentence })),
});
export type HarmedQuery = Shaped<typeof payoutsShape>['queries'][number];

export const statementShape = object({
  lines: list(
    object({
      at: text,
      code: text,
      paidIn: nullable(decimal),
      paidOut: nullable(decimal),
      balance: decimal,
      fact: text,
    }),
  ),
  next: nullable(text),
});
