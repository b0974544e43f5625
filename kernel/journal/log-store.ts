import type { Growth, Tile } from '@sandglass/tlog';
import type { Pool } from 'pg';

/** Where a shard's facts stand in the tree: the last one that was integrated. */
export interface Cursor {
  readonly operation: bigint;
  readonly n: number;
}

export interface QueuedFact extends Cursor {
  readonly shard: string;
  readonly leaf: string;
}

/** A stretch of one shard's facts in the tree. */
export interface Range {
  readonly first: number;
  readonly shard: string;
  readonly from: Cursor;
  readonly to: Cursor;
  readonly count: number;
}

export interface Head {
  readonly size: number;
  readonly checkpoint: string;
}

const NOTHING_YET: Cursor = { operation: 0n, n: -1 };

/** The log's tables: tiles, heads, and which facts stand where. */
export class LogStore {
  readonly origin: string;
  readonly #pool: Pool;

  constructor(pool: Pool, origin: string) {
    this.#pool = pool;
    this.origin = origin;
  }

  async head(): Promise<Head | undefined> {
    const { rows } = await this.#pool.query<{ size: bigint; checkpoint: string }>(
      'select size, checkpoint from journal.tree where origin = $1',
      [this.origin],
    );
    const row = rows[0];
    return row === undefined ? undefined : { size: Number(row.size), checkpoint: row.checkpoint };
  }

  /** The head of the empty log; whoever comes second finds the first one's. */
  async begin(checkpoint: string): Promise<void> {
    await this.#pool.query(
      'insert into journal.tree (origin, size, checkpoint, at) values ($1, 0, $2, now()) on conflict do nothing',
      [this.origin, checkpoint],
    );
  }

  async cursor(shard: string): Promise<Cursor> {
    const { rows } = await this.#pool.query<{ operation: bigint; n: number }>(
      `select to_operation as operation, to_n as n from journal.range
       where origin = $1 and shard = $2 order by to_operation desc, to_n desc limit 1`,
      [this.origin, shard],
    );
    return rows[0] ?? NOTHING_YET;
  }

  /** The next facts of a shard after the cursor, in order. Plan: index scan on the primary key. */
  async queued(shard: string, after: Cursor, countMax: number): Promise<QueuedFact[]> {
    const { rows } = await this.#pool.query<QueuedFact>(
      `select shard, operation, n, leaf from journal.fact
       where shard = $1 and (operation, n) > ($2::int8, $3::int4)
       order by operation, n limit $4`,
      [shard, after.operation, after.n, countMax],
    );
    return rows;
  }

  /**
   * Writes a growth and its head in one statement, only where the log still has the size it grew from.
   * False: another integrator was here; nothing was written.
   */
  async advance(
    from: number,
    growth: Growth,
    checkpoint: string,
    ranges: readonly Range[],
  ): Promise<boolean> {
    const { tiles, edge } = growth;
    const { rowCount } = await this.#pool.query({
      name: 'journal-advance',
      text: ADVANCE,
      values: [
        this.origin,
        from,
        edge.size,
        checkpoint,
        tiles.map((tile) => tile.level),
        tiles.map((tile) => tile.index),
        tiles.map((tile) => tile.bytes),
        ranges.map((range) => range.first),
        ranges.map((range) => range.shard),
        ranges.map((range) => range.from.operation.toString()),
        ranges.map((range) => range.from.n),
        ranges.map((range) => range.to.operation.toString()),
        ranges.map((range) => range.to.n),
        ranges.map((range) => range.count),
      ],
    });
    return rowCount === 1;
  }

  /** The widest stored content of a tile: its first hashes are those of every narrower one. */
  async tile(level: number, index: number): Promise<Buffer | undefined> {
    const { rows } = await this.#pool.query<Pick<Tile, 'bytes'>>(
      'select hashes as bytes from journal.tile where origin = $1 and level = $2 and index = $3',
      [this.origin, level, index],
    );
    return rows[0]?.bytes;
  }

  /** The leaves from `first` on, at most `count`, in tree order. */
  async leaves(first: number, count: number): Promise<Buffer[]> {
    const { rows } = await this.#pool.query<{ first: bigint; leaf: string }>(
      `select r.first, f.leaf
       from journal.range r
       join journal.fact f on f.shard = r.shard
         and (f.operation, f.n) >= (r.from_operation, r.from_n)
         and (f.operation, f.n) <= (r.to_operation, r.to_n)
       where r.origin = $1 and r.first > $2::int8 - $4 and r.first < $2::int8 + $3 and r.first + r.count > $2::int8
       order by r.first, f.operation, f.n`,
      [this.origin, first, count, RANGE_MAX],
    );
    const start = rows[0];
    if (start === undefined) return [];
    const skip = first - Number(start.first);
    return rows.slice(skip, skip + count).map(({ leaf }) => Buffer.from(leaf));
  }

  /** The leaf number of a fact, or undefined while it is not integrated. */
  async indexOf(shard: string, { operation, n }: Cursor): Promise<number | undefined> {
    const { rows } = await this.#pool.query<{ index: bigint }>(
      `select r.first + (select count(*) from journal.fact f where f.shard = r.shard
         and (f.operation, f.n) >= (r.from_operation, r.from_n) and (f.operation, f.n) < ($3::int8, $4::int4)) as index
       from (select * from journal.range where origin = $1 and shard = $2
         and (to_operation, to_n) >= ($3::int8, $4::int4) order by to_operation, to_n limit 1) r
       where (r.from_operation, r.from_n) <= ($3::int8, $4::int4)
         and exists (select from journal.fact where shard = $2 and operation = $3 and n = $4)`,
      [this.origin, shard, operation, n],
    );
    return rows[0] === undefined ? undefined : Number(rows[0].index);
  }
}

/** Most facts in one range: locating a fact counts within its range. */
export const RANGE_MAX = 1024;

const ADVANCE = `with moved as (
    update journal.tree set size = $3::int8, checkpoint = $4, at = now()
    where origin = $1 and size = $2::int8 returning 1
  ), tiles as (
    insert into journal.tile (origin, level, index, hashes)
    select $1, t.* from unnest($5::int4[], $6::int8[], $7::bytea[]) as t, moved
    on conflict (origin, level, index) do update set hashes = excluded.hashes
  ), ranges as (
    insert into journal.range (origin, first, shard, from_operation, from_n, to_operation, to_n, count)
    select $1, r.* from unnest($8::int8[], $9::text[], $10::int8[], $11::int4[], $12::int8[], $13::int4[], $14::int4[]) as r, moved
  )
  select from moved`;
