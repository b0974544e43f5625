import { Again } from '@sandglass/jobs';
import { type Executor, readRows, system } from '@sandglass/operations';
import { pilots, REGISTER_SHARD } from '@sandglass/register';
import { addDays, businessDate, type Clock } from '@sandglass/time';
import type { Pool } from 'pg';
import type { PublishedFigures } from './crossed.ts';
import { look } from './operations/look.ts';

const LOOK_MS = 500;

export interface TriggerWorkOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  /** The register's. */
  readonly executor: Executor;
  /** The pilots whose figures are published. */
  readonly pilots: readonly string[];
  /** What was published of each declared figure for a business date; undefined: nothing yet. */
  readonly published: (pilot: string, businessDate: string) => Promise<PublishedFigures | undefined>;
  readonly onFailure: (error: unknown, what: string) => void;
}

/** Holds yesterday's published figures against each pilot's triggers, once they are there; once a business date. */
export class TriggerWork {
  readonly #options: TriggerWorkOptions;
  readonly #looked = new Map<string, string>();
  readonly #again: Again;

  constructor(options: TriggerWorkOptions) {
    this.#options = options;
    this.#again = new Again({
      everyMs: LOOK_MS,
      work: () => this.look(),
      onFailure: (error) => options.onFailure(error, 'triggers'),
    });
  }

  start(): void {
    this.#again.start();
  }

  stop(): Promise<void> {
    return this.#again.stop();
  }

  /** One look at every pilot that lives and whose figures of yesterday are out. */
  async look(): Promise<void> {
    const { pool, clock, published, executor } = this.#options;
    const today = businessDate(clock.now());
    const date = addDays(today, -1);
    for (const pilot of this.#options.pilots) {
      if (this.#looked.get(pilot) === today) continue;
      const figures = await published(pilot, date);
      if (figures === undefined) continue;
      const [row] = await readRows(pool, pilots, 'where shard = $1 and id = $2', [REGISTER_SHARD, pilot]);
      if (row?.state === 'running' || row?.state === 'suspended') {
        const input = { pilot, date, figures: [...figures].map(([measure, value]) => ({ measure, value })) };
        await executor.submit(look, input, { actor: system, key: `triggers:${pilot}:${date}` });
      }
      this.#looked.set(pilot, today);
    }
  }
}
