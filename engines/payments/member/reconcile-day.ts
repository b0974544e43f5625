import { addDays, BANK_ZONE, instantOf, parseDate } from '@sandglass/time';
import { type ClearingLine, signOf } from '../clearing/line.ts';
import type { Booking } from './booking.ts';
import { carryOf, claimExchange, type Difference, type DifferenceKind, type OwnEnd } from './tables.ts';

/** Two parties' clocks and what is on its way between them: so near the cut-over one may have the day before. */
export const CUT_OVER_MS = 15 * 60_000;

/** What a member's books and the network's file of a settlement date say, and what is left of earlier dates. */
export interface DayBooks {
  readonly date: string;
  /** Business date on which they are compared. */
  readonly today: string;
  readonly own: readonly Booking[];
  readonly lines: readonly ClearingLine[];
  /** Differences of earlier files that are not closed. */
  readonly carried: readonly Difference[];
  /** Own bookings of other dates that this file has. */
  readonly elsewhere: readonly Booking[];
  /** Exchanges of `own` that an earlier file had. */
  readonly early: ReadonlySet<string>;
  /** First date that was reconciled: what was booked from it on and is left of no date was cleared then. */
  readonly since: string;
  /** Exchanges that are not booked because they are being undone. */
  readonly undoing: ReadonlySet<string>;
  /** Exchanges that no file had until people took them back or accepted them: nothing of them is booked any more. */
  readonly givenUp: ReadonlySet<string>;
}

export interface DayResult {
  readonly matched: number;
  readonly inserted: readonly Difference[];
  readonly updated: readonly Difference[];
  /** Claims that the file brought, signed. */
  readonly claimsCleared: bigint;
}

const signed = (of: Pick<ClearingLine, 'kind' | 'amount'>): bigint => signOf(of) * of.amount;

const had = (booking: Booking) => ({ ours: signed(booking), own_on: booking.date });

/** Whether an instant lies so near either end of a date that another clock has the date before or after. */
export function isNearCutOver(at: number, date: string): boolean {
  const [begin, end] = [parseDate(date), addDays(parseDate(date), 1)].map((day) =>
    instantOf(day, '00:00', BANK_ZONE),
  );
  return Math.abs(at - begin!) <= CUT_OVER_MS || Math.abs(at - end!) <= CUT_OVER_MS;
}

/**
 * One's own books of a settlement date against the network's file, with what is left of earlier dates: one pass over each.
 * Near the cut-over what one side lacks waits for the next file; what comes then closes by itself, what does not is opened.
 */
export function reconcileDay(of: DayBooks): DayResult {
  const inserted: Difference[] = [];
  const updates = new Map<string, Difference>();
  const ours = new Map(of.own.filter(({ exchange }) => !of.early.has(exchange)).map((b) => [b.exchange, b]));
  const elsewhere = new Map(of.elsewhere.map((booking) => [booking.exchange, booking]));
  const carried = new Map<string, Difference>();
  const claims: Difference[] = [];
  for (const row of of.carried) {
    if (row.state === 'claimed') claims.push(row);
    else if (row.kind === 'only-ours' || row.kind === 'only-theirs') carried.set(row.exchange, row);
  }
  let matched = 0;
  let claimsCleared = 0n;
  const seen = new Map<string, number>();

  const add = (
    kind: DifferenceKind,
    at: Pick<Difference, 'exchange' | 'original' | 'rrn'>,
    more: Partial<Difference>,
  ) => {
    const n = seen.get(at.exchange) ?? 0;
    inserted.push({
      id: `${of.date}|${at.exchange}${n > 1 ? `|${n}` : ''}`,
      source: 'file',
      date: of.date,
      exchange: at.exchange,
      original: at.original,
      rrn: at.rrn,
      kind,
      ours: null,
      theirs: null,
      own_on: null,
      righted: 0n,
      claimed: 0n,
      state: 'open',
      way: null,
      proposal: null,
      taken: null,
      refused: null,
      opened_on: of.today,
      closed_on: null,
      ...more,
    });
  };
  const closed = (way: OwnEnd): Partial<Difference> => ({ state: 'closed', way, closed_on: of.today });
  /** A difference of an earlier date takes what has come; it ends when nothing of it is left. */
  const join = (row: Difference, change: Partial<Difference>, way: OwnEnd) => {
    // What somebody proposed was for another amount.
    const after = { ...row, ...change, proposal: null, refused: null };
    const end =
      carryOf(after) === 0n ? closed(way) : { kind: 'amount-differs' as const, state: 'open' as const };
    updates.set(row.id, { ...after, ...end });
    if (carried.get(row.exchange)?.id === row.id) carried.delete(row.exchange);
  };

  /** What nobody here claimed yet, and the other member's claim puts right. */
  const putRight = (line: ClearingLine): Difference | undefined =>
    of.carried
      .map((row) => updates.get(row.id) ?? row)
      .find(
        (row) =>
          (row.state === 'open' || row.state === 'waiting') &&
          claimExchange(row) === line.original &&
          carryOf(row) === signed(line),
      );

  for (const line of of.lines) {
    const { exchange, original, rrn } = line;
    const n = (seen.get(exchange) ?? 0) + 1;
    seen.set(exchange, n);
    const theirs = signed(line);
    const ofExchange = claims.filter((row) => row.claimed !== 0n && claimExchange(row) === original);
    const claim = ofExchange.find(({ claimed }) => claimed === theirs) ?? ofExchange[0];
    const own = ours.get(exchange);
    const late = carried.get(exchange);
    const undone = line.kind === 'reversal' ? carried.get(original) : undefined;
    const other = elsewhere.get(exchange);
    const found = own ?? other;
    const again =
      of.early.has(exchange) || (other !== undefined && other.date < of.date && other.date >= of.since);
    const isLate = late?.kind === 'only-ours' && late.theirs === null;
    const isAdjustment = line.kind.endsWith('-adjustment');
    const right = isAdjustment ? putRight(line) : undefined;
    if (n > 1) add('twice', { exchange, original, rrn }, { theirs });
    else if (claim !== undefined && isAdjustment) {
      claimsCleared += theirs;
      const claimed = claim.claimed - theirs;
      const end = claimed === 0n ? { state: 'closed' as const, closed_on: of.today } : {};
      updates.set(claim.id, { ...claim, claimed, ...end });
      claims[claims.indexOf(claim)] = updates.get(claim.id)!;
    } else if (right !== undefined) join(right, { theirs: (right.theirs ?? 0n) + theirs }, 'matched-later');
    else if (isLate) join(late, { theirs }, 'matched-later');
    else if (of.givenUp.has(exchange)) add('only-theirs', { exchange, original, rrn }, { theirs });
    else if (again) add('twice', { exchange, original, rrn }, { theirs });
    else if (found === undefined && undone?.kind === 'only-theirs')
      join(undone, { theirs: (undone.theirs ?? 0n) + theirs }, 'undone');
    else if (found === undefined) {
      const state = of.undoing.has(exchange) ? 'waiting' : 'open';
      add('only-theirs', { exchange, original, rrn }, { theirs, state });
    } else if (found.kind !== line.kind)
      add('kind-differs', { exchange, original, rrn }, { ...had(found), theirs });
    else if (found.amount !== line.amount)
      add('amount-differs', { exchange, original, rrn }, { ...had(found), theirs });
    else if (own === undefined) {
      const end = isNearCutOver(found.at, of.date) ? closed('cut-over') : {};
      add('wrong-day', { exchange, original, rrn }, { ...had(found), theirs, ...end });
    } else matched += 1;
    ours.delete(exchange);
  }

  // What was booked and undone, and neither of it cleared, is nothing.
  for (const booking of [...ours.values()]) {
    if (booking.kind !== 'reversal') continue;
    const late = carried.get(booking.original);
    if (ours.delete(booking.original)) ours.delete(booking.exchange);
    else if (late?.kind === 'only-ours') {
      join(late, { ours: (late.ours ?? 0n) + signed(booking) }, 'undone');
      ours.delete(booking.exchange);
    }
  }
  for (const booking of ours.values()) {
    const late = carried.get(booking.exchange);
    if (late?.kind === 'only-theirs' && late.ours === null) join(late, had(booking), 'matched-later');
    else
      add('only-ours', booking, {
        ...had(booking),
        state: isNearCutOver(booking.at, of.date) ? 'waiting' : 'open',
      });
  }
  for (const row of carried.values())
    if (row.state === 'waiting') updates.set(row.id, { ...row, state: 'open', opened_on: of.today });
  return { matched, inserted, updated: [...updates.values()], claimsCleared };
}
