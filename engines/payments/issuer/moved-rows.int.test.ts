import { readFile } from 'node:fs/promises';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paymentAt, paymentsOf, paymentsOn } from './read.ts';

const SHARD = 'probe';
const migration = (name: string) => readFile(new URL(`../migrations/${name}.sql`, import.meta.url), 'utf8');

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  const { pool } = db;
  await pool.query('drop schema payments cascade');
  await pool.query(await migration('001-payments'));
  await pool.query(await migration('004-told'));
  const rows: readonly (readonly [stan: number, token: string | null, state: string, more: string])[] = [
    [1, 'tok-ann', 'paid', '1000, 1000, 0, 0, 0, null'],
    [2, 'tok-ann', 'declined', '1000, 0, 0, 0, 0, null'],
    [3, 'tok-ann', 'held', `1000, 300, 0, 2, 700, '2024-02-15T02:00:00Z'`],
    [4, null, 'paid', '500, 500, 200, 0, 0, null'],
    [5, 'tok-ann', 'reversed', '1000, 0, 0, 0, 0, null'],
    [6, 'tok-ann', 'closed', '1000, 800, 0, 1, 0, null'],
  ];
  for (const [stan, token, state, more] of rows)
    await pool.query(
      `insert into payments.authorisation (shard, id, customer, card, token, state, rrn, terminal, merchant, merchant_name, category,
         region, day, business_date, at, amount, captured, refunded, holds, held, expires_at)
       values ($1, '48023310-20240116020000-' || lpad($2::text, 6, '0'), 'ann', 'card-ann', $3, $4, '1', '1', 'm', 'Linji', '5411',
         '330000', '2024-01-16', '2024-01-16', '2024-01-16T02:00:00Z'::timestamptz + $2::int * interval '1 minute', ${more})`,
      [SHARD, stan, token, state],
    );
  await pool.query(
    `insert into payments.token_use values ($1, 'tok-ann', 9, 2500, 4, '2024-01-16', 2500, 4)`,
    [SHARD],
  );
  await pool.query(
    `insert into payments.card values ($1, 'card-ann', 'ann', '330000', 'active', '1117', '2030-12-31', 'par', null, '2024-01-16')`,
    [SHARD],
  );
  await pool.query(`begin; ${await migration('008-bundled-payments')}; commit`);
});
afterAll(() => db.close());

const idOf = (stan: number): string => `48023310-20240116020000-00000${stan}`;
const stans = (of: readonly { readonly id: string }[]): number[] => of.map(({ id }) => Number(id.slice(-1)));

test('payments that were kept row by row are found in the bundles as they stood', async () => {
  const of = (stan: number) => paymentAt(db.pool, SHARD, idOf(stan));
  expect(await of(1)).toMatchObject({ state: 'paid', captured: 1_000n, refunded: 0n, token: 'tok-ann' });
  expect(await of(2)).toMatchObject({ state: 'declined', captured: 0n });
  expect(await of(3)).toMatchObject({ state: 'held', captured: 300n, held: 700n, holds: 2, answer: 'held' });
  expect(await of(4)).toMatchObject({ state: 'paid', captured: 500n, refunded: 200n, token: null });
  expect(await of(5)).toMatchObject({ state: 'reversed', captured: 0n, answer: 'paid' });
  expect(await of(6)).toMatchObject({ state: 'closed', captured: 800n, answer: 'held' });
});

test('they are chained by token and by card', async () => {
  const read = async (whose: Parameters<typeof paymentsOf>[2]) =>
    stans((await paymentsOf(db.pool, SHARD, whose)).payments);
  expect(await read({ token: 'tok-ann' })).toEqual([6, 5, 3, 2, 1]);
  expect(await read({ card: 'card-ann' })).toEqual([4]);
  expect(stans((await paymentsOn(db.pool, SHARD, '2024-01-16')).payments)).toEqual([1, 2, 3, 4, 5, 6]);
});
