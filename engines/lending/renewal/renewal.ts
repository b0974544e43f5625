import {
  bigint,
  date,
  int,
  json,
  nullable,
  type Objection,
  type RowOf,
  table,
  text,
} from '@sandglass/operations';
import type { ContractTerms } from '../product/terms.ts';
import type { Pricing } from '../rate/pricing.ts';

/** signed → renewed on its day; or withdrawn by the customer, stopped by what came between, missed for want of interest. */
export type RenewalState = 'signed' | 'renewed' | 'withdrawn' | 'stopped' | 'missed';

/** The new contract as it was signed; it becomes a loan on the day. */
export interface RenewalContract {
  readonly product: string;
  readonly version: number;
  readonly currency: string;
  /** Decimal string. */
  readonly drawMinimum: string;
  readonly rateBps: number;
  readonly termMonths: number;
  readonly revolving: boolean;
  readonly limitMonths: number;
  readonly terms: ContractTerms;
  readonly pricing: Pricing;
  /** Class of the master scale when the bank decided. */
  readonly pdClass: number;
}

/** The renewal of a drawing on the day it matures; `id` is the drawing. Amounts in minor units. */
export const renewals = table(
  'lending.renewal',
  {
    id: text(),
    loan: text(),
    customer: text(),
    product: text(),
    state: text<RenewalState>(),
    application: text(),
    next_loan: text(),
    /** Signed for. */
    amount: bigint(),
    /** What of it was drawn on the day. */
    renewed: bigint(),
    signed_on: date(),
    matures_on: date(),
    /** The day came, and what must be paid from own money was not there. */
    short_on: nullable(date()),
    ended_on: nullable(date()),
    /** Why it was stopped or missed: a reason of the catalogue with its values. */
    because: nullable(json<Objection>()),
    /** The payment on the old loan that was made by it. */
    payment: nullable(text()),
    contract: json<RenewalContract>(),
  },
  { key: 'id' },
);
export type Renewal = RowOf<typeof renewals>;

/** What a loan renews; `id` is the loan. */
export const lineages = table(
  'lending.lineage',
  {
    id: text(),
    from_loan: text(),
    from_drawing: text(),
    /** Renewals up to this loan. */
    times: int(),
    /** Since when the money is out: the drawing that the first renewal renewed. */
    first_drawn_on: date(),
    /** The terms of what was renewed up to this loan together, whole months. */
    months: int(),
    signed_on: date(),
  },
  { key: 'id' },
);
export type Lineage = RowOf<typeof lineages>;

/** The terms before a loan that it renews, whole months. */
export const monthsRenewed = (lineage: Lineage | undefined): number => lineage?.months ?? 0;

/** Renewals before a loan. */
export const timesRenewed = (lineage: Lineage | undefined): number => lineage?.times ?? 0;
