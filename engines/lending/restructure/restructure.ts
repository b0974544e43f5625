import { bigint, date, int, nullable, type RowOf, table, text } from '@sandglass/operations';

/** proposed by one officer → approved by another, or given back → accepted by the customer, or declined. */
export type RestructureState = 'proposed' | 'given-back' | 'approved' | 'accepted' | 'declined';

/** New terms for a loan whose borrower can't keep the old ones; the n-th of its loan. Minor units. */
export const restructures = table(
  'lending.restructure',
  {
    id: text(),
    loan: text(),
    customer: text(),
    product: text(),
    state: text<RestructureState>(),
    /** From the day on which it is accepted. */
    months: int(),
    /** Periods at the beginning in which only interest is paid. */
    grace_periods: int(),
    words: text(),
    proposed_by: text(),
    proposed_on: date(),
    approved_by: nullable(text()),
    /** Last day on which the customer may accept. */
    until: nullable(date()),
    ended_on: nullable(date()),
    /** What was planned anew, and what was paid for it: interest and penalty up to the day. */
    principal: bigint(),
    paid: bigint(),
    drawing: nullable(text()),
    /** The request of hardship whose agreed offer it is; null: an officer's own proposal. */
    hardship: nullable(text()),
  },
  { key: 'id' },
);
export type Restructure = RowOf<typeof restructures>;

export const restructureId = (loan: string, n: number): string => `${loan}.x${n}`;

/** Days in which the customer may accept what was approved. */
export const ACCEPT_DAYS = 15;
