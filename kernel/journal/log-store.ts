import type { Growth, Tile } from '@sandglass/tlog';
import type { Pool } from 'pg';

/** A fact's place in its shard. */
export interface Cursor {
  readonly operation: bigint;
  readonly n: number;
}

/** A bundle of a shard's facts, with the hashes of their leaves in order, 32 bytes each. */
export interface QueuedBundle {
  readonly shard: string;
  /** Number of its last operation: names it within the shard. */
  readonly last: bigint;
  readonly hashes: Buffer;
}

/** Where a bundle's facts stand in the tree. */
export interface Range {
  readonly first: number;
  readonly shard: string;
  readonly last: bigint;
}

export interface Head {
  readonly size: number;
  readonly checkpoint: string;
}

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

  /** The newest head that witnesses have cosigned, and its age in seconds. */
  async cosigned(): Promise<(Head & { readonly ageSeconds: number }) | undefined> {
    const { rows } = await this.#pool.query<{ size: bigint; note: string; age: number }>(
      'select size, note, extract(epoch from now() - at)::float8 as age from journal.cosigned where origin = $1',
      [this.origin],
    );
    const row = rows[0];
    return row === undefined
      ? undefined
      : { size: Number(row.size), checkpoint: row.note, ageSeconds: row.age };
  }

  /** Keeps a cosigned head; a smaller one than before is not kept. */
  async keepCosigned({ size, checkpoint }: Head): Promise<void> {
    await this.#pool.query(
      `insert into journal.cosigned as c (origin, size, note, at) values ($1, $2, $3, now())
       on conflict (origin) do update set size = excluded.size, note = excluded.note, at = excluded.at
       where c.size <= excluded.size`,
      [this.origin, size, checkpoint],
    );
  }

  /** The head of the empty log; whoever comes second finds the first one's. */
  async begin(checkpoint: string): Promise<void> {
    await this.#pool.query(
      'insert into journal.tree (origin, size, checkpoint, at) values ($1, 0, $2, now()) on conflict do nothing',
      [this.origin, checkpoint],
    );
  }

  /** The last bundle of a shard that is in the tree; 0 before the first. */
  async cursor(shard: string): Promise<bigint> {
    const { rows } = await this.#pool.query<{ last: bigint }>(
      'select last from journal.range where origin = $1 and shard = $2 order by last desc limit 1',
      [this.origin, shard],
    );
    return rows[0]?.last ?? 0n;
  }

  /** The next bundles of a shard, with about `countMax` facts together. Plan: index scan on the primary key. */
  async queued(shard: string, after: bigint, countMax: number): Promise<QueuedBundle[]> {
    const { rows } = await this.#pool.query<QueuedBundle>({
      name: 'journal-queued',
      text: `select shard, last, (select string_agg(h, '' order by n) from unnest(hash) with ordinality as u(h, n)) as hashes
        from (
          select shard, last, hash, sum(count) over (order by last) - count as before from journal.fact_bundle
          where shard = $1 and last > $2::int8 order by last limit $3::int4
        ) b where before < $3 order by last`,
      values: [shard, after, countMax],
    });
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
        ranges.map((range) => range.last.toString()),
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
    const { rows } = await this.#pool.query<{ leaf: string }>(
      `select u.leaf from (
         (select * from journal.range where origin = $1 and first <= $2::int8 order by first desc limit 1)
         union all
         select * from journal.range where origin = $1 and first > $2::int8 and first < $2::int8 + $3::int4
       ) r
       join journal.fact_bundle b on b.shard = r.shard and b.last = r.last
       cross join lateral unnest(b.leaf) with ordinality as u(leaf, n)
       where r.first + u.n > $2::int8 and r.first + u.n <= $2::int8 + $3::int4
       order by r.first, u.n`,
      [this.origin, first, count],
    );
    return rows.map(({ leaf }) => Buffer.from(leaf));
  }

  /** The leaf number of a fact, or undefined while it is not integrated. */
  async indexOf(shard: string, { operation, n }: Cursor): Promise<number | undefined> {
    const { rows } = await this.#pool.query<{ index: bigint }>(
      `select r.first + i - 1 as index
       from (select * from journal.fact_bundle where shard = $2 and last >= $3::int8 order by last limit 1) b
       join journal.range r on r.origin = $1 and r.shard = b.shard and r.last = b.last
       cross join lateral (select array_position(b.operation, $3::int8) + $4::int4 as i) place
       where i <= b.count and coalesce(b.operation[i], b.operation[1]) = $3
         and coalesce(b.n[i], b.n[1]) = $4`,
      [this.origin, shard, operation, n],
    );
    return rows[0] === undefined ? undefined : Number(rows[0].index);
  }
}

const ADVANCE = `with moved as (
    update journal.tree set size = $3::int8, checkpoint = $4, at = now()
    where origin = $1 and size = $2::int8 returning 1
  ), tiles as (
    insert into journal.tile (origin, level, index, hashes)
    select $1, t.* from unnest($5::int4[], $6::int8[], $7::bytea[]) as t, moved
    on conflict (origin, level, index) do update set hashes = excluded.hashes
  ), ranges as (
    insert into journal.range (origin, first, shard, last, count, subjects)
    select $1, r.first, b.shard, b.last, b.count, array(select distinct ('x' || left(s, 8))::bit(32)::int4 from unnest(b.subject) s where s is not null)
    from moved, unnest($8::int8[], $9::text[], $10::int8[]) as r(first, shard, last)
    join journal.fact_bundle b on b.shard = r.shard and b.last = r.last
  )
  select from moved`;
