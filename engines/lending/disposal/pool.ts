import {
  bigint,
  date,
  instant,
  int,
  json,
  nullable,
  type Refused,
  type RowOf,
  refuse,
  type State,
  table,
  text,
} from '@sandglass/operations';
import type { Form } from './form.ts';

/** Most loans of one pool: what freezing and withdrawing have to load. More is several pools. */
export const POOL_LOANS_MAX = 200;
/** Most that are invited to bid: what opening has to load. */
export const INVITED_MAX = 20;

/**
 * draft → frozen (cut-off) → offered → opened, or failed (no bid that counts; offered again in a new round) → proposed →
 * awarded → a sale: paid → completed; an outsourcing: with the agency from the award on → ended. Withdrawn before it is paid.
 */
export const POOL_STATES = [
  'draft',
  'frozen',
  'offered',
  'opened',
  'failed',
  'proposed',
  'awarded',
  'paid',
  'completed',
  'ended',
  'withdrawn',
] as const;
export type PoolState = (typeof POOL_STATES)[number];

/** Bad loans that are sold or given out for collection together. Amounts in minor units. */
export const pools = table(
  'lending.disposal_pool',
  {
    id: text(),
    name: text(),
    form: text<Form>(),
    state: text<PoolState>(),
    /** Ever listed: the next item's number less one. */
    numbered: int(),
    /** Loans listed now. */
    listed: json<readonly string[]>(),
    debtors: int(),
    /** Provinces of its loans at the cut-off (GB/T 2260). */
    regions: json<readonly string[]>(),
    /** What is owed at the cut-off: principal, and the whole claim by which the price is shared out. */
    principal: bigint(),
    claim: bigint(),
    built_by: text(),
    built_on: date(),
    /** 基准日: what is listed is as of its beginning; what comes in from then on is the buyer's. */
    cut_off: nullable(date()),
    round: int(),
    invited: json<readonly string[]>(),
    closes_at: nullable(instant()),
    reveal_until: nullable(instant()),
    /** SHA-256 of the reserve with its code; nobody can read it before the opening. */
    reserve_seal: nullable(text()),
    reserve_by: nullable(text()),
    reserve: nullable(bigint()),
    openers: json<readonly string[]>(),
    opened_on: nullable(date()),
    winner: nullable(text()),
    /** The winning bid: a price, or a commission in hundredths of a percent. */
    price: nullable(bigint()),
    proposed_by: nullable(text()),
    /** Why it is awarded, or was given back. */
    award_words: nullable(text()),
    approvals: json<readonly string[]>(),
    approvals_needed: int(),
    awarded_on: nullable(date()),
    /** Of an outsourcing. */
    term_months: nullable(int()),
    term_until: nullable(date()),
    paid_on: nullable(date()),
    payment: nullable(text()),
    /** What of the price stands on the clearing account. */
    clearing: bigint(),
    /** Listed and not yet passed or fallen out. */
    left_count: int(),
    /** What of the price was given back for loans that fell out. */
    returned: bigint(),
    /** What came in after the cut-off and was passed to the buyer; of an outsourcing, what came in at all. */
    passed: bigint(),
    /** Gain above zero, loss below. */
    result: bigint(),
    /** Paid to an agency. */
    commission: bigint(),
    ended_on: nullable(date()),
    ended_words: nullable(text()),
    ended_by: nullable(text()),
  },
  { key: 'id' },
);
export type Pool = RowOf<typeof pools>;

export const isPool = (found: Pool | Refused): found is Pool => !('outcome' in found);

/** The pool, where it is in one of these states. */
export function poolIn(state: State, id: string, states: readonly PoolState[]): Pool | Refused {
  const pool = state.get(pools, id);
  if (pool === undefined) return refuse('disposal-unknown', { pool: id });
  return states.includes(pool.state) ? pool : refuse('disposal-state', { pool: id, state: pool.state });
}
