import type { Pool } from 'pg';
import type { PastCase } from '../evaluate/replay.ts';
import type { RuleSchema } from '../table/schema.ts';

/** A draft is replayed on the cases of so many days. */
export const REPLAY_DAYS = 30;

/** What a pilot says of its decision tables. */
export interface RulesDefinition {
  /** Also the first word of the operations’ names. */
  readonly shard: string;
  readonly schemas: readonly RuleSchema[];
  /** What a table was given in cases of the past, from and to business dates, both included. */
  readonly past: (pool: Pool, table: string, from: string, to: string) => Promise<readonly PastCase[]>;
}
