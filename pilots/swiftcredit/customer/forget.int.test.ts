import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { House } from '@sandglass/lending/testing';
import { system } from '@sandglass/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SHARD } from '../shard.ts';
import { CUSTOMERS_TO_FORGET, erase } from './erase.ts';

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool, { shard: SHARD, insertsRows: true });
  await house.start();
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

const TODAY = '2035-06-01';
const insert = (into: string, ...values: readonly unknown[]) =>
  db.pool.query(`insert into ${into} values ($1, ${values.map((_, n) => `$${n + 2}`).join(', ')})`, [
    SHARD,
    ...values,
  ]);
const found = async (date: string): Promise<readonly string[]> =>
  (await db.pool.query<{ id: string }>(CUSTOMERS_TO_FORGET, [SHARD, date])).rows.map(({ id }) => id);

async function known(id: string, keptUntil: string | null, openCases = 0): Promise<void> {
  await insert('journal.subject (shard, id, pseudonym, wrapped)', id, `p-${id}`, Buffer.from('key'));
  await insert('swiftcredit.customer (shard, id, open_cases, kept_until)', id, openCases, keptUntil);
}

test('in the night after the law’s time whoever is owed nothing is forgotten, without being asked, and once', async () => {
  await known('over', TODAY);
  await known('kept', '2035-06-02');
  await known('never-had-a-contract', null);
  await known('borrows-again', '2035-01-01', 1);
  await known('complains', '2035-01-01');
  await insert('complaints.complainant (shard, id, open)', 'complains', 1);
  await known('claims', '2035-01-01');
  await insert('compensation.claimant (shard, id, open)', 'claims', 1);
  await known('has-money', '2035-01-01');
  await insert(
    'ledger.account (shard, id, code, currency, rule, credits, opened_at)',
    ...['current/has-money', 'current', 'CNY', 'may-not-overdraw-credit', 100, '2024-01-16'],
  );

  expect(await found('2035-05-31')).toEqual([]);
  expect(await found(TODAY)).toEqual(['over']);
  house.businessDate = TODAY;
  // Each of the others is refused, too, should somebody ask: the list and the operation agree.
  for (const party of ['kept', 'borrows-again', 'complains', 'claims', 'has-money'])
    expect(await house.refused(erase, { party }, system), party).toBe('obligation-open');
  expect(await house.done(erase, { party: 'over' }, system)).toMatchObject({ state: 'erased' });
  const { rows } = await db.pool.query(
    `select wrapped, erased_at is not null as erased from journal.subject where shard = $1 and id = 'over'`,
    [SHARD],
  );
  expect(rows).toEqual([{ wrapped: null, erased: true }]);
  expect(await found(TODAY)).toEqual([]);
});
