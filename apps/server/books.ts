import { checkBalanced, checkClosings } from '@sandglass/ledger';
import type { Pool } from 'pg';

const PAUSE_MS = 10 * 60_000;

export interface BooksOptions {
  readonly pool: Pool;
  readonly shards: readonly string[];
  /** Told of each book that does not agree with itself, and of a check that could not be made. */
  readonly onFailure: (error: unknown, what: string) => void;
  readonly pauseMs?: number;
}

/**
 * Looks again and again whether each shard's book agrees with itself: every balance is what its transfers say, every
 * currency sums to zero, every closed day is what it was.
 */
export class Books {
  readonly #options: BooksOptions;
  readonly #differences = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: BooksOptions) {
    this.#options = options;
  }

  /** Differences that the last look found, by shard; a shard that was not looked at yet has none. */
  get differences(): ReadonlyMap<string, number> {
    return this.#differences;
  }

  start(): void {
    this.#running = this.#again();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #again(): Promise<void> {
    for (const shard of this.#options.shards) {
      if (this.#stopped) return;
      await this.#look(shard).catch((error: unknown) =>
        this.#options.onFailure(error, `check of the book ${shard}`),
      );
    }
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#again();
    }, this.#options.pauseMs ?? PAUSE_MS);
    this.#timer.unref();
  }

  async #look(shard: string): Promise<void> {
    const { pool, onFailure } = this.#options;
    const imbalances = await checkBalanced(pool, shard);
    const altered = await checkClosings(pool, shard);
    this.#differences.set(shard, imbalances.length + altered.length);
    for (const imbalance of imbalances) {
      const where = imbalance.kind === 'currency' ? imbalance.currency : imbalance.account;
      onFailure(new Error(`${imbalance.kind} ${where} is not what its transfers say`), `book ${shard}`);
    }
    for (const { date } of altered)
      onFailure(new Error(`transfers of ${date} were changed after the day was closed`), `book ${shard}`);
  }
}
