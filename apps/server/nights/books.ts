import { Again } from '@sandglass/jobs';
import { checkBalanced, checkClosings } from '@sandglass/ledger';
import type { Pool } from 'pg';

const PAUSE_MS = 10 * 60_000;

export interface BooksOptions {
  readonly pool: Pool;
  readonly shards: readonly string[];
  /** By shard: where its own rows and its ledger disagree (see `Pilot.subLedgers`). */
  readonly subLedgers?: ReadonlyMap<string, readonly string[]>;
  /** Told of each book that does not agree with itself, and of a check that could not be made. */
  readonly onFailure: (error: unknown, what: string) => void;
  readonly pauseMs?: number;
}

interface Apart {
  readonly account: string;
  /** By the ledger and by the pilot's rows; minor units on the debit side. */
  readonly kept: bigint;
  readonly explained: bigint;
}

/**
 * Looks again and again whether each shard's book agrees with itself: every balance is what its transfers say, every
 * currency sums to zero, every closed day is what it was, and what the pilot's own rows say is what the ledger says.
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

  async #apart(shard: string): Promise<Apart[]> {
    const { pool, subLedgers } = this.#options;
    const found = [];
    for (const sql of subLedgers?.get(shard) ?? [])
      found.push(...(await pool.query<Apart>(sql, [shard])).rows);
    return found;
  }

  async #look(shard: string): Promise<void> {
    const { pool, onFailure } = this.#options;
    const imbalances = await checkBalanced(pool, shard);
    const altered = await checkClosings(pool, shard);
    const apart = await this.#apart(shard);
    this.#differences.set(shard, imbalances.length + altered.length + apart.length);
    for (const { account, kept, explained } of apart)
      onFailure(
        new Error(`${account} stands at ${kept}, and the pilot’s rows come to ${explained}`),
        `book ${shard}`,
      );
    for (const imbalance of imbalances) {
      const where = imbalance.kind === 'currency' ? imbalance.currency : imbalance.account;
      onFailure(new Error(`${imbalance.kind} ${where} is not what its transfers say`), `book ${shard}`);
    }
    for (const { date } of altered)
      onFailure(new Error(`transfers of ${date} were changed after the day was closed`), `book ${shard}`);
  }
}
