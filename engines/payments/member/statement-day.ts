import type { StatementEntry } from '../clearing/source.ts';
import { carryOf, type Difference, type DifferenceKind } from './tables.ts';

/** What a member expected of the settlement bank for a settlement date. Minor units. */
export interface Expected {
  readonly date: string;
  readonly net: bigint;
  readonly settlesOn: string;
  readonly isSettled: boolean;
}

export interface StatementBooks {
  /** Date of the statement. */
  readonly on: string;
  readonly today: string;
  readonly entries: readonly StatementEntry[];
  /** Settlement dates that the entries name, and those that should have come by this one. */
  readonly expected: readonly Expected[];
  /** Differences of statements by the settlement date. */
  readonly known: ReadonlyMap<string, Difference>;
}

export interface StatementResult {
  readonly inserted: readonly Difference[];
  readonly updated: readonly Difference[];
  /** Settlement dates whose money came. */
  readonly settled: readonly string[];
  /** Moved on the account at the settlement bank. */
  readonly moved: bigint;
}

/** What all statements say of a settlement date so far against what was expected: zero is agreed. */
function kindOf(ours: bigint | null, theirs: bigint | null): DifferenceKind {
  if (ours === null) return 'only-theirs';
  if (theirs === null) return 'only-ours';
  if (theirs === ours) return 'wrong-day';
  return theirs === 2n * ours ? 'twice' : 'amount-differs';
}

/**
 * The settlement bank's statement of a date against what was to be settled, settlement date by settlement date. An entry that
 * corrects an earlier one closes what that one opened.
 */
export function statementDay({ on, today, entries, expected, known }: StatementBooks): StatementResult {
  const inserted: Difference[] = [];
  const updated: Difference[] = [];
  const settled: string[] = [];
  const sums = new Map<string, bigint>();
  for (const { reference, amount } of entries) sums.set(reference, (sums.get(reference) ?? 0n) + amount);
  const wanted = new Map(expected.map((one) => [one.date, one]));
  for (const date of new Set([...sums.keys(), ...wanted.keys()])) {
    const want = wanted.get(date);
    const row = known.get(date);
    const came = sums.get(date);
    const ours = want?.net ?? null;
    const isKnown = row !== undefined && row.ours === ours;
    if (came === undefined && (want === undefined || want.isSettled || isKnown)) continue;
    const before = row === undefined ? (want?.isSettled ? want.net : null) : row.theirs;
    const theirs = came === undefined && ours !== 0n ? before : (before ?? 0n) + (came ?? 0n);
    if (theirs !== null && want !== undefined && !want.isSettled) settled.push(date);
    const isAgreed = ours === theirs;
    // Where nothing had to move, no day of the statement is the wrong one.
    const isOnTime =
      want !== undefined && (on === want.settlesOn || want.isSettled || (want.net === 0n && theirs === 0n));
    if (isAgreed && row === undefined && isOnTime) continue;
    const kind = kindOf(ours, theirs);
    if (row !== undefined) {
      // What somebody proposed was for another amount.
      const after = { ...row, kind, ours, theirs, proposal: null };
      const isOver = carryOf(after) === 0n && row.kind !== 'only-ours';
      const end = { state: 'closed' as const, way: 'matched-later' as const, closed_on: today };
      const again = row.state === 'closed' ? { way: null, opened_on: today } : {};
      updated.push({
        ...after,
        ...(isOver ? end : { ...again, state: 'open' as const, closed_on: null }),
      });
    } else
      inserted.push({
        id: `statement|${date}`,
        source: 'statement',
        date,
        exchange: date,
        original: '',
        rrn: '',
        kind,
        ours,
        theirs,
        own_on: want?.settlesOn ?? null,
        righted: 0n,
        claimed: 0n,
        state: 'open',
        way: null,
        proposal: null,
        taken: null,
        refused: null,
        opened_on: today,
        closed_on: null,
      });
  }
  return { inserted, updated, settled, moved: entries.reduce((sum, { amount }) => sum + amount, 0n) };
}
