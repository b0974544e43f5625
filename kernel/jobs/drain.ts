import { type Executor, type Json, system } from '@sandglass/operations';
import type { Pool } from 'pg';
import { finish } from './finish.ts';

const PAUSE_MS = 100;
/** Deliveries under way at once, and of one kind: who is slow to answer holds up their own kind and no other. */
const AT_ONCE_MAX = 32;
const OF_A_KIND_MAX = 8;

/** It is not the time for it: it is delivered from then on, ms since the epoch, and no attempt of it is used up. */
export interface PutOff {
  readonly until: number;
}

/** Delivers one kind of job, or puts it off. It may be called again for the same job: `id` is the key to be idempotent by. */
export type Deliver = (
  payload: Readonly<Record<string, Json>>,
  id: string,
  // biome-ignore lint/suspicious/noConfusingVoidType: most deliver and have nothing to say
) => Promise<PutOff | void>;

export interface OutboxDrainOptions {
  readonly pool: Pool;
  readonly executor: Executor;
  readonly deliver: Readonly<Record<string, Deliver>>;
  /** Kinds that bring words to a person: nothing of them is kept here once they are brought. */
  readonly forgets?: readonly string[];
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
  /** When it became due: with its attempts it names one try. */
  readonly at: string;
}

/**
 * Delivers a shard's jobs, as its owner and without row locks: only the owner's finish is accepted, and a job whose
 * finish was lost is delivered again. Jobs of a kind may overtake one another.
 */
export class OutboxDrain {
  readonly #options: OutboxDrainOptions;
  readonly #underWay = new Map<string, { readonly kind: string; readonly ended: Promise<void> }>();
  #running: Promise<void> = Promise.resolve();
  #stopped = false;
  #wake: () => void = () => undefined;

  constructor(options: OutboxDrainOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#again();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#running;
  }

  /** Delivers what is due now and has room, to its end; the number of jobs tried. */
  async drain(): Promise<number> {
    const begun = await this.#begin();
    // All come to their end before one that could not be noted is told: a stop leaves no delivery behind.
    const ended = await Promise.allSettled(begun);
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
    return begun.length;
  }

  /** Begins what is due, as far as there is room. */
  async #begin(): Promise<readonly Promise<void>[]> {
    const begun: Promise<void>[] = [];
    for (const job of await this.#due()) {
      if (!this.#hasRoom(job.kind)) continue;
      const ended = this.#one(job).finally(() => this.#underWay.delete(job.id));
      this.#underWay.set(job.id, { kind: job.kind, ended });
      begun.push(ended);
    }
    return begun;
  }

  #hasRoom(kind: string): boolean {
    const all = [...this.#underWay.values()];
    return all.length < AT_ONCE_MAX && all.filter((one) => one.kind === kind).length < OF_A_KIND_MAX;
  }

  /** What is due of kinds that have room. Plan: partial index on the waiting jobs. */
  async #due(): Promise<readonly Due[]> {
    const { pool, executor, now } = this.#options;
    const room = AT_ONCE_MAX - this.#underWay.size;
    if (!executor.owns || room === 0) return [];
    const kinds = new Set([...this.#underWay.values()].map(({ kind }) => kind));
    const { rows } = await pool.query<Due>(
      `select id, kind, payload, attempts, run_at::text as at from jobs.job
       where shard = $1 and state = 'waiting' and run_at <= to_timestamp($2::float8 / 1000)
         and id <> all($3) and kind <> all($4)
       order by run_at limit $5`,
      [
        executor.shard,
        now(),
        [...this.#underWay.keys()],
        [...kinds].filter((kind) => !this.#hasRoom(kind)),
        room,
      ],
    );
    return rows;
  }

  async #one(job: Due): Promise<void> {
    const { executor, deliver, forgets = [], onFailure } = this.#options;
    let failed: string | null = null;
    let putOff: PutOff | undefined;
    try {
      const to = deliver[job.kind];
      if (to === undefined) throw new Error(`nobody delivers jobs of the kind ${job.kind}`);
      putOff = (await to(job.payload, `${executor.shard}/${job.id}`)) ?? undefined;
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error);
      onFailure?.(error, job.id);
    }
    const input = {
      id: job.id,
      error: failed === null ? null : storable(failed),
      ...(putOff === undefined ? {} : { until: putOff.until }),
      ...(forgets.includes(job.kind) ? { forget: true } : {}),
    };
    await executor.submit(finish, input, { actor: system, key: `job:${job.id}:${job.attempts}:${job.at}` });
  }

  async #again(): Promise<void> {
    const told = (error: unknown): false => {
      this.#options.onFailure?.(error, 'drain');
      return false;
    };
    while (!this.#stopped) {
      const begun = (await this.#begin().catch(told)) || [];
      const ended = Promise.all(begun).then(() => begun.length > 0, told);
      // Quick ones are waited for together; a slow one goes on beside what comes next.
      const goesOn = await Promise.race([ended, this.#paused().then(() => true)]);
      if (!goesOn) await this.#paused();
    }
    await Promise.allSettled([...this.#underWay.values()].map((one) => one.ended));
  }

  #paused(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PAUSE_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
