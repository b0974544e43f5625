import type { Circumstances, Fact, Objection, Refused, RowKey, RowWrite, State } from '@sandglass/operations';
import type { Overturn, Review, ReviewTable } from './table.ts';

/** A decision that a person may be asked to look at. */
export interface Reviewed {
  readonly customer: string;
  /** The machine refused, or gave less than was asked for. */
  readonly mayAsk: boolean;
  readonly decidedOn: string;
  /** Which model's decision it was: public. */
  readonly model: string;
}

/** What a new decision by officers writes besides the review. */
export interface Granted {
  /** Where the customer finds the offer. */
  readonly result: string;
  readonly rows: readonly RowWrite[];
  readonly facts: readonly Fact[];
}

/** What a pilot says of its decisions. */
export interface ReviewKind {
  /** Also the first word of the operations’ names. */
  readonly shard: string;
  readonly reviews: ReviewTable;
  /** What a decision is called in replies and facts: `application`. */
  readonly noun: string;
  /** The decision's rows, by its id. */
  readonly keys: (id: string) => readonly RowKey[];
  readonly reviewed: (state: State, id: string) => Reviewed | undefined;
  /** Where there is no such decision, or it is another's. */
  readonly unknown: (id: string) => Objection;
  /** Why an officer cannot give this. */
  readonly objection: (state: State, id: string, proposal: Overturn) => Objection | undefined;
  /** The further rows that a new decision needs, once the decision's own are there. */
  readonly grantKeys: (state: State, id: string, customer: string) => readonly RowKey[];
  readonly grant: (state: State, review: Review, proposal: Overturn, at: Circumstances) => Granted | Refused;
}
