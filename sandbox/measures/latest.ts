import { setTimeout } from 'node:timers/promises';
import type { Measure } from '@sandglass/pilot';
import type { Pool } from 'pg';
import { computeMeasures, type MeasureValue } from './compute.ts';

/** How long a reader waits for figures of this very moment where they are known to take long; then they see the last ones. */
const WAIT_MS = 100;
/** The same where they have been quick so far: on a busy machine they still are of this moment. */
const PATIENT_MS = 1_000;
/** What took longer than that is computed again only after resting so many times as long. */
const REST = 10;

export interface LatestValues {
  readonly values: readonly MeasureValue[];
  /** What they were computed for. */
  readonly date: string;
  /** When, by the house's clock. */
  readonly at: number;
}

interface Published {
  readonly measure: string;
  readonly value: string | null;
  readonly date: string;
  readonly at: Date;
}

interface Run {
  readonly begun: number;
  readonly done: Promise<LatestValues>;
}

interface State {
  last?: LatestValues | undefined;
  lastTookMs: number;
  lastEnded: number;
  run?: Run | undefined;
}

export interface LatestOptions {
  readonly pool: Pool;
  readonly now: () => number;
  readonly onFailure?: (error: unknown, what: string) => void;
}

/**
 * The measures of each pilot for readers: computed at each question while that is quick, else shown as they were last,
 * so that ten million facts make a page no slower. One computation a pilot at a time, whoever asks.
 */
export class LatestMeasures {
  readonly #options: LatestOptions;
  readonly #states = new Map<string, State>();

  constructor(options: LatestOptions) {
    this.#options = options;
  }

  async of(shard: string, measures: readonly Measure[], date: string): Promise<LatestValues> {
    const state = this.#states.get(shard) ?? { lastTookMs: 0, lastEnded: 0 };
    this.#states.set(shard, state);
    // A computation may have ended meanwhile, and is the newer one.
    const published = state.last === undefined ? await this.#published(shard, measures) : undefined;
    state.last ??= published;
    const { last } = state;
    const fresh = this.#fresh(state, shard, measures, date);
    if (last === undefined) return fresh;
    const wereQuick = state.lastEnded > 0 && state.lastTookMs <= WAIT_MS;
    const waitMs = wereQuick ? PATIENT_MS : WAIT_MS;
    const known = fresh.catch((error: unknown) => {
      this.#options.onFailure?.(error, `measures of ${shard}`);
      return last;
    });
    return Promise.race([
      known,
      setTimeout(waitMs, undefined, { ref: false }).then(() => state.last ?? last),
    ]);
  }

  /** Of a snapshot that is not older than the question, unless what is heavy must rest. */
  async #fresh(
    state: State,
    shard: string,
    measures: readonly Measure[],
    date: string,
  ): Promise<LatestValues> {
    const asked = performance.now();
    for (;;) {
      const { last, lastTookMs, lastEnded } = state;
      const heavy = lastTookMs > WAIT_MS && performance.now() < lastEnded + lastTookMs * REST;
      if (state.run === undefined && heavy && last?.date === date) return last;
      state.run ??= this.#begin(state, shard, measures, date);
      const { begun, done } = state.run;
      const values = await done;
      if (begun >= asked || state.lastTookMs > WAIT_MS) return values;
    }
  }

  /** What the log has of the last closed day: better than to let the first reader after a start wait. */
  async #published(shard: string, measures: readonly Measure[]): Promise<LatestValues | undefined> {
    const { rows } = await this.#options.pool.query<Published>(
      `select measure, value, business_date::text as date, published_at as at from measures.total
       where shard = $1 and business_date = (select max(business_date) from measures.total where shard = $1)`,
      [shard],
    );
    const [any] = rows;
    if (any === undefined) return undefined;
    const values = new Map(rows.map(({ measure, value }) => [measure, value]));
    return {
      values: measures.map((measure) => ({ measure, value: values.get(measure.id) ?? null })),
      date: any.date,
      at: any.at.getTime(),
    };
  }

  #begin(state: State, shard: string, measures: readonly Measure[], date: string): Run {
    const { pool, now } = this.#options;
    const begun = performance.now();
    const at = now();
    const done = computeMeasures(pool, shard, measures, date)
      .then((values) => {
        state.last = { values, date, at };
        return state.last;
      })
      .finally(() => {
        state.lastEnded = performance.now();
        state.lastTookMs = state.lastEnded - begun;
        state.run = undefined;
      });
    return { begun, done };
  }
}
