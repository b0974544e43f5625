import type { Actor } from './actor.ts';
import type { Fact, Job, Transfer, Usage } from './effects.ts';
import type { AnyOperation } from './operation.ts';
import type { RowKey, Table } from './table.ts';
import type { BatchRows, Writes } from './writes.ts';

/** One operation on its way through the stages after `decide`. */
export interface Passage {
  readonly operation: AnyOperation;
  readonly actor: Actor;
  /** The shard's number of this operation. */
  readonly number: bigint;
  readonly now: number;
  readonly businessDate: string;
  readonly shard: string;
  readonly writes: Writes;
}

/** Why a stage refuses: a code of the catalogue and the values of its sentence. */
export interface Objection {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Applies transfers to the loaded accounts; the first illegal one refuses the whole operation. */
export interface LedgerStage {
  apply(transfers: readonly Transfer[], passage: Passage): Objection | undefined;
  /** Called after each batch with what it touched: throws when a currency no longer sums to zero. */
  assertBalanced(batch: BatchRows): void;
}

/** Admits or refuses what a decision would use up. It may add facts (a warning at 80 %). */
export interface GuardStage {
  /** Before the decision: why this shard takes no such operation at all any more. Absent: it takes every one. */
  closed?(passage: Passage): Objection | undefined;
  admit(usage: readonly Usage[], passage: Passage): Objection | { readonly facts: readonly Fact[] };
}

/** Turns facts into rows of the log's queue; it refuses what it could not seal for the person whom it concerns. */
export interface JournalStage {
  record(facts: readonly Fact[], passage: Passage): Objection | undefined;
}

/** Turns jobs into rows of the outbox. */
export interface OutboxStage {
  enqueue(jobs: readonly Job[], passage: Passage): void;
}

export interface Stages {
  readonly ledger: LedgerStage;
  readonly guard: GuardStage;
  readonly journal: JournalStage;
  readonly outbox: OutboxStage;
  /** Tables that the stages keep resident. */
  readonly residents: readonly Table[];
  /** Rows that every operation of this actor needs besides its own: the actor's standing with the guard. */
  readonly alwaysLoad?: (actor: Actor) => readonly RowKey[];
}

export const isObjection = (of: Objection | { readonly facts: readonly Fact[] }): of is Objection =>
  'code' in of;
