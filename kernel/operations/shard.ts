import type { Pool } from 'pg';

/** The shard has another owner, or none that is us: the caller may repeat elsewhere. */
export class OwnershipLost extends Error {
  override readonly name = 'OwnershipLost';
}

export interface Ownership {
  readonly epoch: bigint;
  readonly batch: bigint;
  readonly operation: bigint;
}

export interface Lease {
  readonly shard: string;
  /** `host/pid/start`, to tell a dead owner of this host from a living one elsewhere. */
  readonly owner: string;
  readonly leaseMs: number;
}

/**
 * Takes the shard with a new epoch when nobody holds its lease, or when `take` says that the holder may be replaced.
 * Returns undefined while another owner's lease runs.
 */
export async function acquire(
  pool: Pool,
  lease: Lease,
  mayReplace: (owner: string) => boolean,
): Promise<Ownership | undefined> {
  await pool.query(
    `insert into operations.shard (shard, epoch, batch, operation, owner, lease_until)
     values ($1, 0, 0, 0, '', now()) on conflict do nothing`,
    [lease.shard],
  );
  const held = await pool.query<{ owner: string; epoch: bigint; free: boolean }>(
    'select owner, epoch, lease_until <= now() as free from operations.shard where shard = $1',
    [lease.shard],
  );
  const { owner, epoch, free } = held.rows[0]!;
  if (!free && owner !== lease.owner && !mayReplace(owner)) return undefined;
  const taken = await pool.query<{ epoch: bigint; batch: bigint; operation: bigint }>(
    `update operations.shard
     set epoch = epoch + 1, owner = $2, lease_until = now() + $3 * interval '1 ms'
     where shard = $1 and epoch = $4
     returning epoch, batch, operation`,
    [lease.shard, lease.owner, lease.leaseMs, epoch],
  );
  return taken.rows[0];
}

/** Prolongs the lease; false when the shard has another owner by now. */
export async function renew(pool: Pool, lease: Lease, epoch: bigint): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update operations.shard set lease_until = now() + $3 * interval '1 ms'
     where shard = $1 and owner = $2 and epoch = $4`,
    [lease.shard, lease.owner, lease.leaseMs, epoch],
  );
  return rowCount === 1;
}

/** Gives the shard up, so that the next owner need not wait for the lease to end. */
export async function release(pool: Pool, lease: Lease, epoch: bigint): Promise<void> {
  await pool.query(
    'update operations.shard set lease_until = now() where shard = $1 and owner = $2 and epoch = $3',
    [lease.shard, lease.owner, epoch],
  );
}
