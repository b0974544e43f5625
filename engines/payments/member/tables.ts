import { bigint, date, instant, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import { addDays, parseDate } from '@sandglass/time';

/** A settlement date as a member holds it: its own books against the network's file. The id is the date. Minor units. */
export const reconciliations = table(
  'payments.reconciliation',
  {
    id: text(),
    /** `settled`: the settlement bank has moved it. */
    state: text<'reconciled' | 'settled'>(),
    lines: bigint(),
    /** Bookings of its own of that date. */
    own: bigint(),
    matched: bigint(),
    /** What the file takes off the account that is settled; fees apart. */
    gross: bigint(),
    interchange: bigint(),
    network: bigint(),
    /** To receive; below zero: to pay. */
    net: bigint(),
    digest: text(),
    settles_on: date(),
    at: instant(),
  },
  { key: 'id' },
);
export type ReconciliationRow = RowOf<typeof reconciliations>;

/** The settlement bank's statement of a date, booked. The id is the date. It never changes. */
export const statements = table(
  'payments.statement',
  {
    id: text(),
    entries: int(),
    /** To the member's account; below zero: from it. */
    moved: bigint(),
    at: instant(),
  },
  { key: 'id' },
);

export type DifferenceState = 'waiting' | 'open' | 'claimed' | 'closed';
/**
 * `amount-differs`, `kind-differs`: both have it, and not alike. `only-theirs`: cleared and not booked. `only-ours`: booked and not
 * cleared. `twice`: cleared more than once. `wrong-day`: both have it, on different dates.
 */
export type DifferenceKind =
  | 'amount-differs'
  | 'kind-differs'
  | 'only-theirs'
  | 'only-ours'
  | 'twice'
  | 'wrong-day';

/**
 * How a person ends a difference. `post-late`: what is cleared is booked. `reverse`: what was booked and is not cleared is taken
 * back. `claim`: the network is asked to put it right. `accept`: it stays, at the member's own cost or gain.
 */
export const WAYS = ['post-late', 'reverse', 'claim', 'accept'] as const;
export type Way = (typeof WAYS)[number];

/** How it ended by itself: at the cut-over, by a later file or statement, or because both sides undid it. */
export type OwnEnd = 'cut-over' | 'matched-later' | 'undone';

export interface WayProposal {
  readonly way: Way;
  readonly by: string;
  readonly words: string;
}

/** Who took a way, and their words; `confirmed` is null where one person was enough. */
export interface WayTaken {
  readonly by: string;
  readonly words: string;
  readonly confirmed: { readonly by: string; readonly words: string } | null;
}

/** What did not agree, until it does. Amounts signed, in minor units: above zero is a payment, below it money that goes back. */
export const differences = table(
  'payments.difference',
  {
    id: text(),
    /** The network's file, or the settlement bank's statement. */
    source: text<'file' | 'statement'>(),
    date: date(),
    exchange: text(),
    /** The exchange that it follows; empty: none. */
    original: text(),
    rrn: text(),
    kind: text<DifferenceKind>(),
    ours: nullable(bigint()),
    theirs: nullable(bigint()),
    /** Business date of one's own booking; of a statement, the day on which the money was due. */
    own_on: nullable(date()),
    /** Of ours less theirs: what was booked, claimed or accepted. */
    righted: bigint(),
    /** Asked of the network, and not cleared yet. */
    claimed: bigint(),
    state: text<DifferenceState>(),
    way: nullable(text<Way | OwnEnd>()),
    proposal: nullable(json<WayProposal>()),
    /** The last way that people took. */
    taken: nullable(json<WayTaken>()),
    /** Why the network did not take a claim: a reason's code. */
    refused: nullable(text()),
    opened_on: date(),
    closed_on: nullable(date()),
  },
  { key: 'id' },
);
export type Difference = RowOf<typeof differences>;

/** What of it still stands on the account that is settled. */
export const carryOf = ({ ours, theirs, righted }: Difference): bigint =>
  (ours ?? 0n) - (theirs ?? 0n) - righted;

/** The exchange that a claim names: what only follows one is claimed under it. */
export const claimExchange = ({ exchange, original }: Pick<Difference, 'exchange' | 'original'>): string =>
  exchange.includes('/') ? original : exchange;

/** How a difference stands, as a comparison met it: a person's proposal is part of it. */
export function standingOf(row: Difference | undefined): string {
  const { way, by, words } = row?.proposal ?? {};
  return JSON.stringify([row?.state, way, by, words]);
}

/** The date whose books must be done before. */
export const dayBefore = (date: string): string => addDays(parseDate(date), -1);
