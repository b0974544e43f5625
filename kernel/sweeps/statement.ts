import { CompactRange, HASH_SIZE } from '@sandglass/tlog';
import type { PoolClient, QueryConfig } from 'pg';
import type { Sweep } from './sweep.ts';

/** A sweep of millions of rows takes longer than a request may. */
const SWEEP_MS_MAX = 600_000;

/** Leaf hashes come in pages of so many, so that no value of the answer grows with the book. */
const LEAVES_PER_PAGE = 4_096;

export interface Changed {
  readonly rows: bigint;
  readonly root: string;
  readonly sums: Readonly<Record<string, bigint>>;
  readonly tookMs: number;
}

/** Runs a sweep's one statement: it changes the rows, hashes their leaves and adds up their sums. */
export async function changeRows(
  client: PoolClient,
  shard: string,
  sweep: Sweep,
  date: string,
): Promise<Changed> {
  const given = (await sweep.given?.(client, shard, date)) ?? [];
  // Compiling such a statement takes longer than it saves.
  await client.query(`set local work_mem = '${WORK_MEMORY}'; set local jit = off`);
  const from = performance.now();
  const query: QueryConfig & { answerMs: number } = {
    text: sqlOf(sweep),
    values: [shard, date, ...given],
    answerMs: SWEEP_MS_MAX,
  };
  const { rows } = await client.query<{ leaves: Buffer } & Record<string, bigint>>(query);
  const tree = new CompactRange();
  for (const { leaves } of rows) {
    for (let at = 0; at < leaves.length; at += HASH_SIZE) tree.append(leaves, at);
  }
  const sums = sweep.sums.map((name): [string, bigint] => [
    name,
    rows.reduce((sum, row) => sum + BigInt(row[name]!), 0n),
  ]);
  return {
    rows: BigInt(tree.size),
    root: tree.root().toString('hex'),
    sums: Object.fromEntries(sums),
    tookMs: Math.round(performance.now() - from),
  };
}

/** The changed rows of 150,000 loans are sorted in memory. */
const WORK_MEMORY = '128MB';

/** RFC 9162 §2.1.1: a leaf's hash is SHA-256(0 ‖ leaf). Plan: the sweep's own, then one sort by id. */
const sqlOf = ({ sql, sums }: Sweep): string => `
  with ${sql},
  leaf as (
    select id, sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')) as hash${sums.map((name) => `, ${name}`).join('')},
      (row_number() over (order by id collate "C") - 1) / ${LEAVES_PER_PAGE} as page
    from swept)
  select string_agg(hash, ''::bytea order by id collate "C") as leaves${sums
    .map((name) => `, coalesce(sum(${name}), 0)::int8 as ${name}`)
    .join('')}
  from leaf group by page order by page`;
