import type { Sentence } from '@sandglass/operations';

/** What a table may look at. A value that a pilot gives is rounded to the decimals and clamped to the bounds first. */
export type Input =
  | {
      readonly type: 'number';
      readonly name: string;
      readonly title: Sentence;
      /** Shown behind a figure: years, yuan, percent. */
      readonly unit?: Sentence;
      readonly minimum: number;
      readonly maximum: number;
      readonly decimals: number;
    }
  | {
      readonly type: 'text';
      readonly name: string;
      readonly title: Sentence;
      /** The closed list of values, each as a person reads it. */
      readonly values: Readonly<Record<string, Sentence>>;
    }
  | { readonly type: 'bool'; readonly name: string; readonly title: Sentence };

/** What a row of a table says when it holds: a figure, or one of a closed list. */
export type Output =
  | {
      readonly type: 'number';
      readonly name: string;
      readonly title: Sentence;
      readonly minimum: number;
      readonly maximum: number;
    }
  | {
      readonly type: 'text';
      readonly name: string;
      readonly title: Sentence;
      readonly values: Readonly<Record<string, Sentence>>;
    };

/** `first`: the first row that holds speaks; `collect`: every one that holds. */
export type HitPolicy = 'first' | 'collect';

/**
 * What a pilot says of one of its tables: what may stand in the columns. A staff member edits the rows, never this.
 * Names are plain words of letters and digits: they are also the columns' ids in the JDM document.
 */
export interface RuleSchema {
  readonly id: string;
  readonly title: Sentence;
  /** What the table decides, for whoever edits it. */
  readonly means: Sentence;
  readonly hitPolicy: HitPolicy;
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  /** The output whose values are reasons against a case: none, and the case passes. Replays count by it. */
  readonly reason?: string;
}

export type Value = string | number | boolean;
/** The values of all inputs, by name. */
export type Inputs = Readonly<Record<string, Value>>;
/** What the table said: one object a row that held, in the order of the rows. */
export type Findings = readonly Readonly<Record<string, Value>>[];

export const ROWS_MAX = 200;
export const CASES_MAX = 100;
export const NOTE_LENGTH_MAX = 200;
export const LISTED_MAX = 40;
