import { Socket } from 'node:net';
import type { Pool, PoolClient } from 'pg';
import { BY_INDEX } from './by-index.ts';
import { acquire, type Lease, type Ownership, release, renew } from './shard.ts';

const LEASE_MS = 5_000;
const RECONNECT_ATTEMPTS_MAX = 100;
const RECONNECT_PAUSE_MS = 50;

/** How far a shard got: the last batch and the last operation that its owner sent. */
export interface Position {
  batch: bigint;
  operation: bigint;
}

/** Our hold on a shard: the lease, the epoch that fences others out, and the one connection that writes. */
export class ShardOwner {
  readonly #pool: Pool;
  readonly #lease: Lease;
  readonly #mayReplace: (owner: string) => boolean;
  #epoch: bigint | undefined;
  #writer: PoolClient | undefined;
  /** Counted on by the executor as it sends; read again from the database when in doubt. */
  readonly position: Position = { batch: 0n, operation: 0n };

  constructor(pool: Pool, shard: string, owner: string, mayReplace: (owner: string) => boolean) {
    this.#pool = pool;
    this.#lease = { shard, owner, leaseMs: LEASE_MS };
    this.#mayReplace = mayReplace;
  }

  /** The epoch while the shard is ours. */
  get epoch(): bigint | undefined {
    return this.#epoch;
  }

  /** Takes the shard; false while another living owner holds it. */
  async take(): Promise<boolean> {
    const ownership = await acquire(this.#pool, this.#lease, this.#mayReplace);
    if (ownership === undefined) return false;
    this.#hold(ownership);
    return true;
  }

  /**
   * After a lost connection: takes the shard again under a new epoch, which stops the statement that may still run.
   * Returns the number of the last batch that was committed, or undefined when somebody else has the shard.
   */
  async takeAgain(): Promise<bigint | undefined> {
    const previous = this.#epoch;
    this.lose();
    for (let attempt = 0; previous !== undefined && attempt < RECONNECT_ATTEMPTS_MAX; attempt += 1) {
      try {
        const taken = await acquire(this.#pool, this.#lease, () => false);
        if (taken === undefined || taken.epoch !== previous + 1n) return undefined;
        this.#hold(taken);
        return taken.batch;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RECONNECT_PAUSE_MS));
      }
    }
    return undefined;
  }

  /** Reads the position again; false when the shard is no longer ours. */
  async readPosition(): Promise<boolean> {
    const { rows } = await this.#pool.query<Ownership>(
      'select epoch, batch, operation from operations.shard where shard = $1',
      [this.#lease.shard],
    );
    const found = rows[0];
    if (found === undefined || found.epoch !== this.#epoch) return false;
    this.#hold(found);
    return true;
  }

  /** Prolongs the lease; false when another owner has the shard by now. A lost database says nothing about that. */
  async renew(): Promise<boolean> {
    const epoch = this.#epoch;
    if (epoch === undefined) return false;
    const ours = await renew(this.#pool, this.#lease, epoch).catch(() => true);
    return ours || this.#epoch !== epoch;
  }

  async release(): Promise<void> {
    if (this.#epoch !== undefined) await release(this.#pool, this.#lease, this.#epoch).catch(() => undefined);
    this.lose();
  }

  /** The connection that batches go through, in their order. */
  async writer(): Promise<PoolClient> {
    if (this.#writer !== undefined) return this.#writer;
    const client = await this.#pool.connect();
    client.on('error', () => undefined);
    try {
      await client.query(`set plan_cache_mode = force_generic_plan; ${BY_INDEX}`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.#writer = client;
    return client;
  }

  lose(): void {
    this.#epoch = undefined;
    this.#writer?.release(true);
    this.#writer = undefined;
  }

  #hold({ epoch, batch, operation }: Ownership): void {
    this.#epoch = epoch;
    this.position.batch = batch;
    this.position.operation = operation;
  }
}

/**
 * Resolves when what was written to the connection has left this process. A batch is larger than a socket's buffer: were
 * the next one decided before, the database would wait for the rest of this one.
 */
export async function sent(client: PoolClient): Promise<void> {
  const socket = socketOf(client);
  if (socket === undefined || !socket.writableNeedDrain || socket.destroyed) return;
  await new Promise<void>((resolve) => {
    const left = (): void => {
      socket.off('drain', left);
      socket.off('close', left);
      resolve();
    };
    socket.on('drain', left);
    socket.on('close', left);
  });
}

function socketOf(client: PoolClient): Socket | undefined {
  const connection: unknown = Reflect.get(client, 'connection');
  const stream: unknown = connection instanceof Object ? Reflect.get(connection, 'stream') : undefined;
  return stream instanceof Socket ? stream : undefined;
}
