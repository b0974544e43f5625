import type { PoolClient } from 'pg';
import { RowCache } from './cache.ts';
import { KnownRows } from './known-rows.ts';
import { loadResident } from './load.ts';
import type { ExecutorOptions } from './options.ts';
import { requests } from './request.ts';
import { type Position, ShardOwner } from './shard-owner.ts';
import type { Table } from './table.ts';

const ROWS_PER_GENERATION_MAX = 500_000;

/** What this process holds of a shard: the lease, and in memory the rows and keys that nobody else can change meanwhile. */
export class Holding {
  readonly cache: RowCache;
  readonly #options: ExecutorOptions;
  readonly #owner: ShardOwner;
  readonly #residents: readonly Table[];
  #known = new KnownRows();
  #renewing: Promise<void> | undefined;

  constructor(options: ExecutorOptions) {
    const { pool, shard, owner, mayReplace = () => false, residents, stages } = options;
    this.#options = options;
    this.#owner = new ShardOwner(pool, shard, owner, mayReplace);
    this.cache = new RowCache(options.rowsPerGenerationMax ?? ROWS_PER_GENERATION_MAX);
    this.#residents = [...residents, ...stages.residents].filter((table) => table.resident);
  }

  get owns(): boolean {
    return this.#owner.epoch !== undefined;
  }

  get epoch(): bigint | undefined {
    return this.#owner.epoch;
  }

  get position(): Position {
    return this.#owner.position;
  }

  get known(): KnownRows {
    return this.#known;
  }

  /** The connection that batches go through, in their order. */
  writer(): Promise<PoolClient> {
    return this.#owner.writer();
  }

  /** Takes the shard and reads what is resident; false while another living owner holds it. */
  async take(): Promise<boolean> {
    if (this.owns) return true;
    if (!(await this.#owner.take())) return false;
    this.cache.clear();
    this.#readKnownKeys();
    await this.#loadResidents();
    return true;
  }

  /** The same for an owner who lost it: what cannot be taken or read is not ours. */
  async takeBack(): Promise<boolean> {
    try {
      return await this.take();
    } catch {
      this.lose();
      return false;
    }
  }

  /** After a lost connection: the number of the last batch that was committed; see ShardOwner. */
  takeAgain(): Promise<bigint | undefined> {
    return this.#owner.takeAgain();
  }

  /** Reads position and resident rows again. */
  async restore(): Promise<void> {
    try {
      if (await this.#owner.readPosition()) await this.#loadResidents();
      else this.lose();
    } catch {
      this.lose();
    }
  }

  /** Prolongs the lease, or finds that the shard is another's. */
  async renew(): Promise<void> {
    // On a line that went dead the last renewal may still wait for its answer.
    if (this.#renewing !== undefined) return;
    this.#renewing = this.#owner.renew().then((ours) => {
      if (!ours) this.lose();
    });
    await this.#renewing.finally(() => {
      this.#renewing = undefined;
    });
  }

  lose(): void {
    void this.#known.abandon();
    this.#owner.lose();
    this.cache.clear();
  }

  async release(): Promise<void> {
    await this.#known.abandon();
    // One that lands after the release would keep the next owner out until the lease ends.
    await this.#renewing?.catch(() => undefined);
    await this.#owner.release();
  }

  /** Another owner may have added keys meanwhile: all are read again, while the database is asked about each. */
  #readKnownKeys(): void {
    const { pool, shard, onFailure } = this.#options;
    void this.#known.abandon();
    this.#known = new KnownRows({
      pool,
      shard,
      onFailure: (error) => onFailure?.(error, 'read the known keys'),
    });
    this.#known.of(requests as unknown as Table);
  }

  async #loadResidents(): Promise<void> {
    await loadResident(this.#options.pool, this.#options.shard, this.#residents, this.cache);
  }
}
