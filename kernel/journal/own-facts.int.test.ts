import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN_FACTS, ownFacts } from './own-facts.ts';

const SMALL = 20_000;
const FULL = 2_000;
const HERS = 'abcdef0123456789';
const prefix = Buffer.from(HERS.slice(0, 8), 'hex').readInt32BE();

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  // Somebody else's facts: many bundles of one, as in quiet hours, and full ones; each 5,000th range is hers too.
  await db.pool.query(
    `insert into journal.range (origin, first, shard, last, count, subjects)
     select 'log', g, 's', g, 1, array[case when g % 5000 = 0 then $2::int4 else hashint8(g) end] from generate_series(1, $1::int8) g`,
    [SMALL, prefix],
  );
  await db.pool.query(
    `insert into journal.range (origin, first, shard, last, count, subjects)
     select 'log', g, 's', g, 256, array(select hashint8(g * 256 + i) from generate_series(1, 256) i)
       || case when g = $1::int8 + 5000 then array[$3::int4] else '{}' end
     from generate_series($1::int8 + 5000, $1::int8 + 4999 + $2::int8) g`,
    [SMALL, FULL, prefix],
  );
  const places = [5_000, 10_000, 15_000, 20_000, SMALL + 5_000];
  for (const last of places)
    await db.pool.query(
      `insert into journal.fact_bundle values
       ('s', $1::int8, 1, array[$1::int8], array[0], array['seen'], array[$2::text], array['2024-01-16'::date], array[now()], array['{}'], array['\\x00'::bytea], array[null::bytea])`,
      [last, HERS],
    );
  await db.pool.query('vacuum analyze journal.range, journal.fact_bundle');
}, 60_000);
afterAll(() => db?.close());

describe('what the log holds about a person', () => {
  it('is found in small bundles and in full ones', async () => {
    const found = await ownFacts(db.pool, 'log', [{ shard: 's', pseudonym: HERS }], { limit: 50 });
    expect(found.map(({ operation }) => operation).sort()).toEqual(
      [10_000n, 15_000n, 20_000n, 25_000n, 5_000n].sort(),
    );
    expect(await ownFacts(db.pool, 'other log', [], { limit: 50 })).toEqual([]);
  });

  it('is found without reading the ranges of others one after another', async () => {
    const { rows } = await db.pool.query(`explain (format json) ${OWN_FACTS}`, [
      'log',
      ['s'],
      [HERS],
      ...Array.from({ length: 7 }, () => null),
      50,
    ]);
    const nodes = nodesOf(rows[0]['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name'] === 'range');
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    expect(nodes.length).toBeGreaterThanOrEqual(2);
  });
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
