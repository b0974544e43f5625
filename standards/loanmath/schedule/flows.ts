import type { Timeline } from './period.ts';
import type { LoanEvent, Row } from './terms.ts';

/** Money between lender and borrower at one time; principal is negative when it is lent. */
export interface Flow {
  /** Months (`perYear` 12) or days (365) since the start. */
  readonly at: number;
  readonly principalMinor: bigint;
  readonly interestMinor: bigint;
}

export interface Flows {
  readonly perYear: 12 | 365;
  readonly flows: readonly Flow[];
}

/**
 * The flows of a plan, timed in months where every period counts whole months and everything falls on due dates,
 * else in days.
 */
export function flowsOf(
  timeline: Timeline,
  principalMinor: bigint,
  events: readonly LoanEvent[],
  rows: readonly Row[],
): Flows {
  const start = timeline.periods[0]?.from ?? 0;
  const moves = events.filter((event) => event.kind !== 'rate');
  const dues = new Set([start, ...timeline.periods.map((period) => period.due)]);
  const byMonth =
    timeline.periods.every((period) => period.months !== null && period.wholeFrom === undefined) &&
    moves.every((move) => dues.has(move.day));
  const monthsAt = new Map([[start, 0]]);
  let months = 0;
  for (const period of timeline.periods) {
    months += period.months ?? 0;
    monthsAt.set(period.due, months);
  }
  const at = (day: number): number => (byMonth ? (monthsAt.get(day) ?? 0) : day - start);
  const flows: Flow[] = [
    { at: 0, principalMinor: -principalMinor, interestMinor: 0n },
    ...rows.map((row) => ({
      at: at(row.due),
      principalMinor: row.principalMinor,
      interestMinor: row.interestMinor,
    })),
    ...moves.map((move) => ({
      at: at(move.day),
      principalMinor: move.kind === 'draw' ? -move.amountMinor : move.amountMinor,
      interestMinor: 0n,
    })),
  ];
  return { perYear: byMonth ? 12 : 365, flows: flows.sort((a, b) => a.at - b.at) };
}
