import {
  bigint,
  bool,
  date,
  instant,
  int,
  nullable,
  type RowKey,
  type RowOf,
  type State,
  table,
  text,
} from '@sandglass/operations';

/** What the admitted declaration promises, as the pilot's shard last took it over. Amounts in minor units. */
export const terms = table(
  'compensation.terms',
  {
    pilot: text(),
    digest: text(),
    institution: text(),
    currency: text(),
    minimum: bigint(),
    decide_days: int(),
    pay_days: int(),
    claim_maximum: nullable(bigint()),
    four_eyes_above: bigint(),
    taken_at: instant(),
  },
  { key: 'pilot' },
);
export type Terms = RowOf<typeof terms>;

export const funds = table(
  'compensation.fund',
  {
    id: text(),
    paid_in: bigint(),
    paid_out: bigint(),
    open: bigint(),
    paid: bigint(),
    refused: bigint(),
    head: bigint(),
    tail: bigint(),
    owed: bigint(),
    below: bool(),
  },
  { key: 'id' },
);
export type Fund = RowOf<typeof funds>;
/** A pilot has one fund. */
export const FUND = 'fund';
/** Its account in the pilot's ledger. */
export const FUND_ACCOUNT = 'compensation/fund';

/** For what somebody claims: a closed list. */
export type Cause = 'unauthorised-use' | 'platform-defect' | 'wrong-charge' | 'other';

/** Why a claim is refused: a closed list; the institution's own words stand beside it. */
export type RefusalReason = 'not-shown' | 'not-by-this-service' | 'settled-otherwise' | 'own-doing';

export type ClaimState = 'filed' | 'proposed' | 'waiting' | 'paid' | 'refused';

export const claims = table(
  'compensation.claim',
  {
    id: text(),
    customer: text(),
    cause: text<Cause>(),
    currency: text(),
    claimed: bigint(),
    state: text<ClaimState>(),
    filed_on: date(),
    filed_at: instant(),
    decide_by: date(),
    words: text(),
    proposed: nullable(bigint()),
    proposed_by: nullable(text()),
    accepted: nullable(bigint()),
    decided_on: nullable(date()),
    answer: nullable(text()),
    reason: nullable(text<RefusalReason>()),
    ticket: nullable(bigint()),
    pay_by: nullable(date()),
    paid_on: nullable(date()),
    overdue: bool(),
    payout: nullable(text()),
  },
  { key: 'id' },
);
export type Claim = RowOf<typeof claims>;

export const claimants = table('compensation.claimant', { id: text(), open: int() }, { key: 'id' });

/** What an operation's `load` names to know a party's claims under way. */
export const claimantKey = (party: string): RowKey => claimants.key(party) as unknown as RowKey;

/** How many claims of a party are not decided or not paid yet; whoever has one cannot be forgotten. */
export const claimsOpen = (state: State, party: string): number => state.get(claimants, party)?.open ?? 0;

/** asked → planned (the work list is fixed) → approved (four eyes) → closed (all are paid, or handed to a person). */
export type PayoutState = 'asked' | 'planned' | 'approved' | 'closed';

export const payouts = table(
  'compensation.payout',
  {
    id: text(),
    incident: text(),
    harmed: text(),
    from_on: date(),
    to_on: date(),
    state: text<PayoutState>(),
    asked_by: text(),
    approved_by: nullable(text()),
    count: bigint(),
    sum: bigint(),
    paid: bigint(),
    paid_sum: bigint(),
    asked_at: instant(),
    closed_at: nullable(instant()),
  },
  { key: 'id' },
);
export type Payout = RowOf<typeof payouts>;

/** The run that holds a payout's work list. */
export const runOf = (payout: string): string => `payout:${payout}`;
