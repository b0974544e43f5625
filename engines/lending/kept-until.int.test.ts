import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptUntil, keptUntilSql } from './kept-until.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test.each([
  ['2006-06-30', '2011-06-30'],
  ['2024-12-31', '2029-12-31'],
  ['2025-01-01', '2035-01-01'],
  ['2024-02-29', '2029-02-28'],
  ['2028-02-29', '2038-02-28'],
])('what ended on %s is kept until %s, in the program and in SQL', async (ended, until) => {
  expect(keptUntil(ended)).toBe(until);
  const { rows } = await db.pool.query(
    `select to_char(${keptUntilSql('d.ended')}, 'YYYY-MM-DD') as until from (select $1::date as ended) d`,
    [ended],
  );
  expect(rows).toEqual([{ until }]);
});
