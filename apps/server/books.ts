import { Again } from '@sandglass/jobs';
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
  readonly #again: Again;

  constructor(options: BooksOptions) {
    this.#options = options;
    this.#again = new Again({
      everyMs: options.pauseMs ?? PAUSE_MS,
      work: () => this.#lookAtAll(),
      onFailure: (error) => options.onFailure(error, 'books'),
    });
  }

  /** Differences that the last look found, by shard; a shard that was not looked at yet has none. */
  get differences(): ReadonlyMap<string, number> {
    return this.#differences;
  }

  start(): void {
    this.#again.start();
  }

  stop(): Promise<void> {
    return this.#again.stop();
  }

  async #lookAtAll(): Promise<void> {
    for (const shard of this.#options.shards) {
      if (this.#again.isStopped) return;
      await this.#look(shard).catch((error: unknown) =>
        this.#options.onFailure(error, `check of the book ${shard}`),
      );
    }
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
