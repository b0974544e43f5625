import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Measure } from '@sandglass/pilot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LatestMeasures } from './latest.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.pool.query('create table counted (n int)');
});
afterAll(() => db?.close());

const measure = (sql: string): Measure => ({
  id: 'test.measure',
  title: { 'zh-Hans': '量', 'zh-Hant': '量', en: 'How many' },
  definition: { 'zh-Hans': '量', 'zh-Hant': '量', en: 'How many' },
  unit: 'count',
  sensed: 'computed',
  sql,
});
const quick = measure('select count(*)::numeric as value from counted where $1::text is not null');
/** As over many facts: it takes its time, and says when it was computed. */
const slow = measure(
  `select extract(epoch from clock_timestamp())::numeric as value from pg_sleep(0.4), (select $1::text) as shard`,
);

const DATE = '2026-01-31';
const opened = (failures: unknown[] = []) => {
  let now = 0;
  return new LatestMeasures({
    pool: db.pool,
    now: () => {
      now += 1;
      return now;
    },
    onFailure: (error) => failures.push(error),
  });
};
const figureOf = async (latest: LatestMeasures, of: Measure, date = DATE) =>
  (await latest.of('s', [of], date)).values[0]?.value;

describe('measures for readers', () => {
  it('are those of the last closed day for the first reader after a start, where they are slow', async () => {
    const slower = measure(slow.sql.replace('0.4', '2'));
    await db.pool.query(
      `insert into measures.total (shard, id, measure, business_date, value, operation, n, published_at)
       select 'closed', d::text, 'test.measure', d, extract(day from d)::text, 1, 0, d from unnest(array['2026-01-29'::date, '2026-01-30']) d`,
    );
    const { values, date, at } = await opened().of('closed', [slower], DATE);
    expect([values[0]?.value, date, new Date(at).getUTCDate()]).toEqual(['30', '2026-01-30', 30]);
  });

  it('are of the very moment while they are quick', async () => {
    const latest = opened();
    for (let n = 0; n < 5; n += 1) {
      expect(await figureOf(latest, quick)).toBe(String(n));
      await db.pool.query('insert into counted values (1)');
    }
  });

  it('are the last ones, with their time, while new ones are computed; nobody waits but the first', async () => {
    const latest = opened();
    const first = await latest.of('s', [slow], DATE);
    // Had it waited, it would have had new ones.
    const next = await latest.of('s', [slow], '2026-02-01');
    expect(next).toEqual(first);
  });

  it('are computed once, however many ask at once, and what is heavy rests', async () => {
    const latest = opened();
    const all = await Promise.all(Array.from({ length: 20 }, () => figureOf(latest, slow)));
    expect(new Set(all).size).toBe(1);
    expect(await figureOf(latest, slow)).toBe(all[0]);
    expect(await figureOf(latest, slow)).toBe(all[0]);
  });

  it('that cannot be computed are the last ones, and somebody is told; without any the reader is', async () => {
    const failures: unknown[] = [];
    const latest = opened(failures);
    const broken = measure('select 1 / (length($1::text) - 1)::numeric as value');
    await expect(latest.of('s', [broken], DATE)).rejects.toThrow(/division by zero/);
    const value = await figureOf(latest, quick);
    expect(await figureOf(latest, broken)).toBe(value);
    expect(failures).toHaveLength(1);
  });
});
