import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database?.close());

test('amounts keep every digit, days stay days, and decimals stay text', async () => {
  const { rows } = await database.pool.query(
    `select 9223372036854775807::int8 as most, (-1)::int8 as less, date '2024-02-29' as day,
            1.10::numeric as rate, 7::int4 as count, timestamptz '2024-02-29T16:00:00Z' as at, null::int8 as none`,
  );
  expect(rows[0]).toEqual({
    most: 9223372036854775807n,
    less: -1n,
    day: '2024-02-29',
    rate: '1.10',
    count: 7,
    at: new Date('2024-02-29T16:00:00Z'),
    none: null,
  });
});

test('a day is the same one wherever the process runs', async () => {
  const { rows } = await database.pool.query(
    `select d::date as day from unnest(array['0001-01-01', '9999-12-31']) d`,
  );
  expect(rows.map(({ day }) => day)).toEqual(['0001-01-01', '9999-12-31']);
});
