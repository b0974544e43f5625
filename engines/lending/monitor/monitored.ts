import type { Fact } from '@sandglass/operations';
import type { Lender } from '../lender.ts';
import type { WatchRules } from './rules.ts';

/** A lender's monitoring: whose, by which rules, and under which consent. */
export interface Monitored {
  readonly lender: Lender;
  readonly rules: WatchRules;
  /** The purpose that a borrower consents to, e.g. `post-loan-monitoring`. */
  readonly purpose: string;
  /** Absent: readings rate nothing. */
  readonly rating?: Rating;
}

/** Which loans a reading's grade rates anew: those whose class on signing came from the same model, or the two could not be compared. */
export interface Rating {
  /** The first version of the consent's wording that names it; the data were read for no more under an older one. */
  readonly since: string;
  /** SQL that gives the ids of these loans; $1 shard, $2 customer. */
  readonly loans: string;
}

/** A borrower without a warning is read so often, one with a warning more often. */
export const READ_DAYS = { calm: 30, warned: 7 } as const;

/** So many readings in a row without an alarm lift a freeze by themselves. */
export const CALM_READINGS = 2;

/** Workdays within which a person answers an objection. */
export const ANSWER_WORKDAYS = 5;

export const factOf = (
  { lender }: Monitored,
  kind: string,
  subject: string,
  of: Pick<Fact, 'header' | 'opening'>,
): Fact => ({ kind: `${lender.shard}.${kind}`, subject, ...of });
