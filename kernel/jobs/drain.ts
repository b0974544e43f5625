import { type Executor, type Json, system } from '@sandglass/operations';
import type { Pool } from 'pg';
import { finish } from './finish.ts';

const PAUSE_MS = 100;
const AT_ONCE_MAX = 16;

/** Delivers one kind of job. It may be called again for the same job: `id` is the key to be idempotent by. */
export type Deliver = (payload: Readonly<Record<string, Json>>, id: string) => Promise<void>;

export interface OutboxDrainOptions {
  readonly pool: Pool;
  readonly executor: Executor;
  readonly deliver: Readonly<Record<string, Deliver>>;
  readonly now: () => number;
  readonly onFailure?: (error: unknown, job: string) => void;
}

const ERROR_LENGTH_MAX = 2_000;

/** What others say of a failure may hold a NUL, which no text column takes. */
const storable = (said: string): string => said.replaceAll('\0', '').slice(0, ERROR_LENGTH_MAX);

interface Due {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, Json>>;
  readonly attempts: number;
}

/**
 * Delivers a shard's jobs, as its owner and without row locks: only the owner's finish is accepted, and a job whose
 * finish was lost is delivered again.
 */
export class OutboxDrain {
  readonly #options: OutboxDrainOptions;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: OutboxDrainOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#again();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Delivers what is due now; the number of jobs tried. Plan: partial index on the waiting jobs. */
  async drain(): Promise<number> {
    const { pool, executor, now } = this.#options;
    if (!executor.owns) return 0;
    const { rows } = await pool.query<Due>(
      `select id, kind, payload, attempts from jobs.job
       where shard = $1 and state = 'waiting' and run_at <= to_timestamp($2::float8 / 1000)
       order by run_at limit $3`,
      [executor.shard, now(), AT_ONCE_MAX],
    );
    // All come to their end before one that could not be noted is told: a stop leaves no delivery behind.
    const ended = await Promise.allSettled(rows.map((job) => this.#one(job)));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
    return rows.length;
  }

  async #one(job: Due): Promise<void> {
    const { executor, deliver, onFailure } = this.#options;
    let failed: string | null = null;
    try {
      const to = deliver[job.kind];
      if (to === undefined) throw new Error(`nobody delivers jobs of the kind ${job.kind}`);
      await to(job.payload, `${executor.shard}/${job.id}`);
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error);
      onFailure?.(error, job.id);
    }
    const input = { id: job.id, error: failed === null ? null : storable(failed) };
    await executor.submit(finish, input, { actor: system, key: `job:${job.id}:${job.attempts}` });
  }

  async #again(): Promise<void> {
    const tried = await this.drain().catch((error: unknown) => {
      this.#options.onFailure?.(error, 'drain');
      return 0;
    });
    if (this.#stopped) return;
    this.#timer = setTimeout(
      () => {
        this.#running = this.#again();
      },
      tried > 0 ? 0 : PAUSE_MS,
    );
  }
}
