import type { ContractTerms, GrantingRule, Renewed } from '@sandglass/lending';
import type { Arm } from '@sandglass/models';

import {
  bigint,
  date,
  instant,
  int,
  type Json,
  json,
  nullable,
  type RowOf,
  type Sentence,
  table,
  text,
} from '@sandglass/operations';
import type { Ruled } from '@sandglass/rules';
import type { Facts } from '../bases/facts.ts';
import type { GivenReason } from './decline.ts';

export type ApplicationState = 'approved' | 'declined' | 'signed' | 'expired';

/** Stands for the model where two officers decided. */
export const OFFICERS = 'officers';

/** The product's terms as they were offered; the contract takes them, whatever the product has become by then. */
export interface Offer {
  /** The product's name then; absent in offers of before it was kept. */
  readonly title?: Sentence;
  readonly terms: ContractTerms;
  readonly revolving: boolean;
  readonly limitMonths: number;
  /** Decimal string. */
  readonly drawMinimum: string;
}

/** What the model that did not decide would have said. */
export interface Shadow {
  readonly model: string;
  readonly score: number;
  readonly grade: string;
}

/** What a decision rested on besides the answers: enough to make it again, years later. */
export interface Basis {
  readonly rules: Ruled;
  /** What of the product decided; amounts as decimal strings. */
  readonly product: {
    readonly minimum: string;
    readonly maximum: string;
    readonly spreadBps: number;
    readonly granting: GrantingRule;
  };
  readonly overdue: boolean;
  /** What the customer's line had left, and whether it was frozen. */
  readonly line: { readonly room: string; readonly frozen: boolean };
  /** What was read for what the product stands on; null: it stands on what is stated. */
  readonly evidence: Facts | null;
  /** What the table of that base was given and said. Absent in decisions of before the bases had tables. */
  readonly baseRules?: Ruled | null;
  /** The program that decided. */
  readonly release: string;
}

/** An application with its decision: each is decided as it arrives. Amounts in minor units. */
export const applications = table(
  'microloan.application',
  {
    id: text(),
    customer: text(),
    product: text(),
    version: int(),
    currency: text(),
    amount: bigint(),
    term_months: int(),
    purpose: text(),
    answers: json<Json>(),
    model: text(),
    score: int(),
    grade: text(),
    reasons: json<readonly GivenReason[]>(),
    state: text<ApplicationState>(),
    granted: bigint(),
    lpr_bps: int(),
    rate_bps: int(),
    applied_on: date(),
    applied_at: instant(),
    offer: nullable(json<Offer>()),
    expires_on: nullable(date()),
    loan: nullable(text()),
    /** Version of the arrangement that chose the model, and whether it was the champion. */
    rating: int(),
    arm: text<Arm>(),
    shadow: nullable(json<Shadow>()),
    /** Null: decided before it was kept. */
    basis: nullable(json<Basis>()),
    /** The drawing that it is to renew; null: it is for new money. */
    renews: nullable(json<Renewed>()),
  },
  { key: 'id' },
);
export type Application = RowOf<typeof applications>;
