import { Again } from '@sandglass/jobs';
import { closeDay, nextClosing } from '@sandglass/ledger';
import { computeMeasures, disagreements, publishMeasures, raiseDisagreement } from '@sandglass/measures';
import { type Executor, system } from '@sandglass/operations';
import type { DailyRun, Pilot } from '@sandglass/pilot';
import { addDays, type BusinessDate, businessDate, type Clock } from '@sandglass/time';
import type { Pool } from 'pg';
import { dailyRun, runNight } from './night.ts';

const LOOK_MS = 1_000;

/** A figure that is published at the end of each business date, beside the pilot's measures. */
export interface Figure {
  readonly measure: string;
  readonly value: string | null;
}

export interface DaysOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly executors: ReadonlyMap<string, Executor>;
  readonly pilots: readonly Pilot[];
  /** What the sandbox itself does for a pilot every day. */
  readonly alsoDaily?: (pilot: string) => readonly DailyRun[];
  /** What the sandbox itself publishes of a pilot at the end of a business date. */
  readonly alsoPublished?: (pilot: string, date: BusinessDate) => Promise<readonly Figure[]>;
  readonly onFailure: (error: unknown, what: string) => void;
}

/** Does each pilot's daily work once a business date, also after a stop, publishes yesterday's totals and closes its book. */
export class Days {
  readonly #options: DaysOptions;
  readonly #done = new Map<string, BusinessDate>();
  readonly #again: Again;

  constructor(options: DaysOptions) {
    this.#options = options;
    this.#again = new Again({
      everyMs: LOOK_MS,
      work: () => this.#look(),
      onFailure: (error) => options.onFailure(error, 'days'),
    });
  }

  start(): void {
    this.#again.start();
  }

  stop(): Promise<void> {
    return this.#again.stop();
  }

  async #look(): Promise<void> {
    const today = businessDate(this.#options.clock.now());
    for (const pilot of this.#options.pilots) {
      if (this.#done.get(pilot.id) === today) continue;
      try {
        await this.#day(pilot, today);
        this.#done.set(pilot.id, today);
      } catch (error) {
        // It is tried again, and those after it do not wait for it.
        this.#options.onFailure(error, `daily work of ${pilot.id} on ${today}`);
      }
    }
  }

  async #day(pilot: Pilot, today: BusinessDate): Promise<void> {
    const { pool, executors } = this.#options;
    const executor = executors.get(pilot.id)!;
    // Of a pilot that is over nothing accrues any more, and its guard takes nothing but what closes.
    const steps = (await isOffline(pool, pilot.id)) ? [] : (pilot.nightly ?? []);
    await runNight({ pool, executor, steps, today, onFailure: this.#options.onFailure });
    for (const work of [...pilot.daily, ...(this.#options.alsoDaily?.(pilot.id) ?? [])]) {
      await dailyRun(pool, executor, work, today);
    }
    await this.#compare(pilot, today);
    const date = addDays(today, -1);
    const values = await computeMeasures(pool, pilot.id, pilot.measures, date);
    const totals = values.map(({ measure, value }) => ({ measure: measure.id, value }));
    const also = (await this.#options.alsoPublished?.(pilot.id, date)) ?? [];
    await executor.submit(
      publishMeasures,
      { date, values: [...totals, ...also] },
      { actor: system, key: `measures:${date}` },
    );
    await executor.submit(closeDay, await nextClosing(pool, pilot.id, date), {
      actor: system,
      key: `closing:${date}`,
    });
  }

  /** Raises the alarm where two ways of sensing one figure differ now, in one snapshot; once a business date. */
  async #compare(pilot: Pilot, today: BusinessDate): Promise<void> {
    const { pool, executors } = this.#options;
    const values = await computeMeasures(pool, pilot.id, pilot.measures, today);
    for (const { figure, senses } of disagreements(values)) {
      const said = senses.map(({ measure, value }) => ({
        measure: measure.id,
        sensed: measure.sensed,
        value,
      }));
      const input = { date: today, figure, senses: said };
      await executors
        .get(pilot.id)!
        .submit(raiseDisagreement, input, { actor: system, key: `disagreement:${figure}:${today}` });
    }
  }
}

async function isOffline(pool: Pool, pilot: string): Promise<boolean> {
  const { rowCount } = await pool.query(`select from guard.mandate where shard = $1 and status = 'offline'`, [
    pilot,
  ]);
  return rowCount !== 0;
}
