import type { DataUse } from '@sandglass/http';
import type { AnyOperation, Sentence } from '@sandglass/operations';

/** How well business with a customer stands: it decides which of the exit's ways they go. */
export const CUSTOMER_CLASSES = ['normal', 'risky', 'non-performing'] as const;
export type CustomerClass = (typeof CUSTOMER_CLASSES)[number];

/** The phases of an exit in which a program may have work; to confirm and to go offline are the house's own. */
export type WorkPhase = 'freeze' | 'drain' | 'settle' | 'archive' | 'hand-over' | 'revoke';

interface Part {
  /** Unique within the pilot; it stands in the names of runs. */
  readonly name: string;
  readonly title: Sentence;
  readonly phase: WorkPhase;
  /** Where an exit has several steps of the phase: the last of them. Absent: the first. */
  readonly last?: true;
  /** Whose customers it is for. */
  readonly classes: readonly CustomerClass[];
  /**
   * Columns `id`, `customer` and `amount` (minor units, 0 where there is none), in the order of work; $1 is the shard,
   * $2 the business date. What was done is no longer found.
   */
  readonly list: string;
}

/** Work of an exit: an ordinary operation for each id that the list finds, as a run. */
export interface WindDownRun extends Part {
  readonly operation: AnyOperation;
  readonly input: (id: string) => unknown;
}

/** What a step waits for, because time, customers or people end it: the step is done when the list is empty. */
export type WindDownWait = Part;

/** Something that must not be there when an exit is confirmed. One column `id`; $1 is the shard. */
export interface LeftOverCheck {
  readonly id: string;
  readonly title: Sentence;
  readonly sql: string;
}

/** How the business with each customer ends, as data. */
export interface WindDown {
  /** Columns `id` (the customer), `class` and `because` (a code); $1 is the shard, $2 the business date. */
  readonly classes: string;
  /** What staff look at customers' classes for; null where no customer is a person whose data the pilot keeps. */
  readonly use: Omit<DataUse, 'parties'> | null;
  readonly runs: readonly WindDownRun[];
  readonly waits: readonly WindDownWait[];
  readonly leftOver: readonly LeftOverCheck[];
  /** Phases whose step is done only with a person's evidence, besides what the program does. */
  readonly evidence: readonly WorkPhase[];
}

/** Of a pilot without customers: nothing is to be ended. */
export const nothingToWindDown: WindDown = {
  classes: "select '' as id, 'normal' as class, '' as because where false",
  use: null,
  runs: [],
  waits: [],
  leftOver: [],
  evidence: [],
};
