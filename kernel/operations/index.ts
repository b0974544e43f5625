export { type Actor, type Role, system } from './actor.ts';
export {
  bigint,
  bool,
  bytes,
  type Column,
  date,
  hex,
  instant,
  int,
  json,
  nullable,
  text,
  uuid,
} from './column.ts';
export {
  type Decision,
  type DocumentProblem,
  type Done,
  type Effects,
  effects,
  type Fact,
  type Job,
  prepareAgain,
  type Refused,
  refuse,
  type Stale,
  type Transfer,
  type Usage,
} from './effects.ts';
export { Executor } from './executor.ts';
export { forgetReplies, type InsteadOfReply } from './forget-replies.ts';
export type { Json } from './json.ts';
export {
  type AnyOperation,
  type Business,
  type Circumstances,
  type Held,
  type Operation,
  operation,
  type State,
} from './operation.ts';
export { BATCH_MAX, type ExecutorOptions, type ExecutorPoint, WAITING_MAX } from './options.ts';
export { InvalidInput, OperationFailed, type Outcome, Unavailable } from './outcome.ts';
export { Random } from './random.ts';
export { readRows } from './read-rows.ts';
export {
  type Locale,
  locales,
  type Reason,
  reasonCatalogue,
  reasonOf,
  reasons,
  type Sentence,
  say,
} from './reasons.ts';
export { pathReasons } from './refusals.ts';
export { programRelease } from './release.ts';
export type { Accounting, SetWork } from './set-work.ts';
export { OwnershipLost } from './shard.ts';
export type {
  GuardStage,
  JournalStage,
  LedgerStage,
  Objection,
  OutboxStage,
  Passage,
  Stages,
} from './stages.ts';
export { type Row, type RowKey, type RowOf, type RowWrite, type Table, table } from './table.ts';
export type { BatchRows, Writes } from './writes.ts';
