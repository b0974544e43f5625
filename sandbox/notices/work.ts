import { Again } from '@sandglass/jobs';
import { type Executor, readRows, system } from '@sandglass/operations';
import { REGISTER_SHARD } from '@sandglass/register';
import type { Clock } from '@sandglass/time';
import type { Pool } from 'pg';
import { raise } from './operations/raise.ts';
import type { Standing } from './standing.ts';
import { type Notice, notices } from './tables.ts';

const LOOK_MS = 1_000;

export interface NoticeWorkOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  /** The register's. */
  readonly executor: Executor;
  /** What stands now, by pilot; a pilot that is not in it has nothing. */
  readonly standing: () => Promise<ReadonlyMap<string, readonly Standing[]>>;
  readonly onFailure: (error: unknown, what: string) => void;
}

/** Looks again and again at what stands, and tells what has come and what is over. */
export class NoticeWork {
  readonly #options: NoticeWorkOptions;
  readonly #again: Again;

  constructor(options: NoticeWorkOptions) {
    this.#options = options;
    this.#again = new Again({
      everyMs: LOOK_MS,
      work: () => this.look(),
      onFailure: (error) => options.onFailure(error, 'notices'),
    });
  }

  start(): void {
    this.#again.start();
  }

  stop(): Promise<void> {
    return this.#again.stop();
  }

  /** One look at every pilot; only what changed is submitted. */
  async look(): Promise<void> {
    const { pool, executor, standing } = this.#options;
    const now = await standing();
    const known = await readRows(pool, notices, 'where shard = $1 and over_at is null', [REGISTER_SHARD]);
    for (const pilot of new Set([...now.keys(), ...known.map((row) => row.pilot)])) {
      const told = known.filter((row) => row.pilot === pilot);
      const change = changeOf(now.get(pilot) ?? [], told);
      if (change.standing.length + change.over.length === 0) continue;
      const key = `notices:${pilot}:${this.#options.clock.now()}`;
      await executor.submit(raise, { pilot, ...change }, { actor: system, key });
    }
  }
}

/** What is not told yet, and what was told and stands no longer. */
export function changeOf(
  standing: readonly Standing[],
  told: readonly Pick<Notice, 'kind' | 'about'>[],
): { readonly standing: Standing[]; readonly over: Pick<Notice, 'kind' | 'about'>[] } {
  const same = (one: Pick<Notice, 'kind' | 'about'>) => (other: Pick<Notice, 'kind' | 'about'>) =>
    one.kind === other.kind && one.about === other.about;
  const over = told.filter((row) => !standing.some(same(row)));
  return {
    standing: standing.filter((one) => !told.some(same(one))).map((one) => ({ ...one })),
    over: over
      .filter((row, at) => over.findIndex(same(row)) === at)
      .map(({ kind, about }) => ({ kind, about })),
  };
}
