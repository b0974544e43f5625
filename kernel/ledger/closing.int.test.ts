import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkBalanced, checkClosings, closeDay, nextClosing } from './index.ts';
import { open, post } from './testing/post.ts';

let db: TestDatabase;
const shard = 'closed';
beforeAll(async () => {
  db = await testDatabase();
  const house = new House(db.pool, { shard });
  await house.start();
  await house.together(
    open,
    ['a', 'b'].map((id) => ({ id, rule: 'unrestricted' as const, currency: 'CNY' })),
  );
  for (const date of ['2024-01-16', '2024-01-17']) {
    house.businessDate = date;
    for (let n = 0; n < 300; n += 1) {
      await house.done(post, { legs: [{ kind: 'transfer', debit: 'a', credit: 'b', amount: 10 }] });
    }
    expect(await house.done(closeDay, await nextClosing(db.pool, shard, date))).toEqual({
      date,
      transfers: '300',
    });
  }
  await house.stop();
});
afterAll(() => db.close());

it('closed days are what they were', async () => {
  expect(await checkClosings(db.pool, shard)).toEqual([]);
});

it('a transfer altered together with its balances is found by the closed day, and the closing altered too by the log', async () => {
  // As the owner, in two places at once: the book agrees with itself.
  await db.pool.query(
    `update ledger.transfer_bundle b set amount = array(select case when n = 1 then 9 else 10 end from generate_series(1, b.count) n)
     where shard = $1 and last = (select min(last) from ledger.transfer_bundle where shard = $1)`,
    [shard],
  );
  await db.pool.query(
    `update ledger.account set debits = greatest(debits - 1, 0), credits = greatest(credits - 1, 0) where shard = $1`,
    [shard],
  );
  expect(await checkBalanced(db.pool, shard)).toEqual([]);
  const altered = await checkClosings(db.pool, shard);
  expect(altered.map(({ date }) => date)).toEqual(['2024-01-16']);

  // In three places: the closing agrees too, and the public log does not.
  await db.pool.query(`update ledger.closing set digest = decode($2, 'hex') where shard = $1 and date = $3`, [
    shard,
    altered[0]?.found,
    '2024-01-16',
  ]);
  expect(await checkClosings(db.pool, shard)).toEqual([]);
  const { rows } = await db.pool.query<{ digest: string }>(
    `select leaf::json -> 'header' ->> 'digest' as digest from journal.fact
     where shard = $1 and kind = 'ledger.closed' order by operation`,
    [shard],
  );
  expect(rows[0]?.digest).toBe(altered[0]?.closed);
  expect(rows[0]?.digest).not.toBe(altered[0]?.found);
});
