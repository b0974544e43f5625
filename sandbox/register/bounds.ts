import type { Declaration } from '@sandglass/declaration';
import {
  addDays,
  type BusinessDate,
  type Instant,
  instantOf,
  localTime,
  parseInstant,
} from '@sandglass/time';
import type { Bound, Drilled } from './tables.ts';

export interface BusinessBound {
  readonly bound: Bound;
  /** The last millisecond at which new business may be taken. */
  readonly until: Instant;
}

/**
 * What new business may run out of, the earliest first: an assessment's validity, the end date, the last drill. Days
 * end at midnight in the authority's zone; what is undisclosed bounds nothing. A drill that failed lets nothing new in.
 */
export function boundsOf(of: Declaration, drilled: Drilled | null): readonly BusinessBound[] {
  const { zone } = of.commentWindow;
  const endOf = (bound: Bound, day: unknown): BusinessBound[] =>
    typeof day !== 'string'
      ? []
      : [{ bound, until: instantOf(addDays(day as BusinessDate, 1), '00:00', zone) - 1 }];
  return [
    ...endOf('assessment', of.legalAssessment.validUntil),
    ...endOf('assessment', of.securityAssessment.validUntil),
    ...endOf('end-date', of.duration.endsOn),
    ...(drilled === null ? [] : drillBound(of, drilled)),
  ].sort((one, other) => one.until - other.until);
}

function drillBound(of: Declaration, { passed, at }: Drilled): BusinessBound[] {
  const { zone } = of.commentWindow;
  const done = parseInstant(at);
  const after = addDays(localTime(done, zone).date, of.drill.maxAgeDays + 1);
  return [{ bound: 'drill', until: (passed ? instantOf(after, '00:00', zone) : done) - 1 }];
}

/** How many days are left of the test, today counted; 0 once it is over. */
export function daysLeft(endsOn: string, today: string): number {
  const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  return Math.max(0, day(endsOn) - day(today) + 1);
}

const DAY_MS = 86_400_000;
