import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Books } from './books.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.pool.query(
    `insert into ledger.account (shard, id, code, currency, rule, debits, credits, opened_at) values
       ('good', 'a', 'cash', 'CNY', 'unrestricted', 0, 0, now()), ('bad', 'a', 'cash', 'CNY', 'unrestricted', 5, 0, now())`,
  );
});
afterAll(() => db.close());

it('the books are looked at again and again, and what does not agree is said', async () => {
  const said: string[] = [];
  let looks = 0;
  const twice = new Promise<void>((resolve) => {
    const books = new Books({
      pool: db.pool,
      shards: ['good', 'bad'],
      pauseMs: 1,
      onFailure: (error, what) => {
        said.push(`${what}: ${error instanceof Error ? error.message : ''}`);
        looks += 1;
        if (looks < 4) return;
        expect([...books.differences]).toEqual([
          ['good', 0],
          ['bad', 2],
        ]);
        void books.stop();
        resolve();
      },
    });
    books.start();
  });
  await twice;
  expect(said.slice(0, 2)).toEqual([
    'book bad: currency CNY is not what its transfers say',
    'book bad: account a is not what its transfers say',
  ]);
});
