import {
  bigint,
  date,
  int,
  json,
  nullable,
  type RowOf,
  type Sentence,
  table,
  text,
} from '@sandglass/operations';
import type { PayTo } from './buyer.ts';

/** How a debtor, or who answers beside them, was told of the assignment. */
export interface Service {
  readonly to: 'debtor' | 'guarantor';
  readonly how: 'message' | 'letter' | 'publication' | 'in-person';
  readonly on: string;
  readonly by: string | null;
  readonly words: string;
  /** SHA-256 of the proof, lower-case hex; null: the gateway's own record. */
  readonly digest: string | null;
}

/** Most records of service of one assignment. */
export const SERVICES_MAX = 20;

/**
 * A loan's claim that passed to a buyer; its id is the loan's. Until the debtor was told it does not bind them (Civil Code
 * art. 546), nor a guarantor until they were (art. 696).
 */
export const assignments = table(
  'lending.assignment',
  {
    id: text(),
    pool: text(),
    customer: text(),
    product: text(),
    buyer: text(),
    buyer_name: text(),
    contact: text(),
    pay_to: json<PayTo>(),
    assigned_on: date(),
    /** What was owed then, minor units. */
    claim: bigint(),
    notice: json<Sentence>(),
    /** null: the debtor was not told yet. */
    told_on: nullable(date()),
    services: json<readonly Service[]>(),
    payments: int(),
  },
  { key: 'id' },
);
export type Assignment = RowOf<typeof assignments>;

/** Money that still came to the bank for a claim that had passed: it is the buyer's, and goes on to them. */
export const passedOn = table(
  'lending.passed_on',
  {
    id: text(),
    loan: text(),
    customer: text(),
    buyer: text(),
    amount: bigint(),
    source: text<'account' | 'outside'>(),
    received_on: date(),
    paid_on: nullable(date()),
  },
  { key: 'id' },
);
export type PassedOn = RowOf<typeof passedOn>;

export const passedOnId = (loan: string, n: number): string => `${loan}.a${n}`;
