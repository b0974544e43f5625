import type { Pool } from 'pg';
import type { Stages } from './stages.ts';
import type { Table } from './table.ts';

/** Most operations that may wait; beyond, callers are told to come back. */
export const WAITING_MAX = 20_000;
/** Most operations in one batch. */
export const BATCH_MAX = 4_000;

export interface ExecutorOptions {
  readonly shard: string;
  readonly pool: Pool;
  readonly stages: Stages;
  readonly residents: readonly Table[];
  /** Names this process: `host/pid/start`. */
  readonly owner: string;
  /** Whether a lease's holder is known to be dead. */
  readonly mayReplace?: (owner: string) => boolean;
  /** ms since the epoch; the house's clock. */
  readonly now: () => number;
  readonly businessDate: (now: number) => string;
  /** Told of each failure that no caller is to blame for. */
  readonly onFailure?: (error: unknown, what: string) => void;
  /** Told of each place that a batch passes; for tests that kill the process there. */
  readonly onPoint?: (point: ExecutorPoint) => void;
  readonly rowsPerGenerationMax?: number;
  readonly batchMax?: number;
  readonly waitingMax?: number;
}

/** Where a batch is: before its rows are loaded, before its statement, within it, committed, answered. */
export type ExecutorPoint = 'before-load' | 'before-send' | 'in-statement' | 'committed' | 'answered';
