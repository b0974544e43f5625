import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { House } from '@sandglass/operations/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { balanceAt, checkBalanced, statement, trialBalance } from './index.ts';
import { type Leg, open, post } from './testing/post.ts';

let db: TestDatabase;
let shards = 0;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const IDS = ['a', 'b', 'c', 'd'];
async function opened(): Promise<House> {
  shards += 1;
  const house = new House(db.pool, { shard: `book${shards}` });
  await house.start();
  await house.together(
    open,
    IDS.map((id) => ({ id, rule: 'unrestricted' as const, currency: id === 'd' ? 'HKD' : 'CNY' })),
  );
  return house;
}

const id = fc.constantFrom(...IDS);
const amount = fc.integer({ min: 1, max: 1000 });
const pending = fc.constantFrom('p', 'q', 'r');
const leg: fc.Arbitrary<Leg> = fc.oneof(
  fc.record({ kind: fc.constant('transfer' as const), debit: id, credit: id, amount }),
  fc.record({ kind: fc.constant('pending' as const), id: pending, debit: id, credit: id, amount }),
  fc.record({ kind: fc.constant('post' as const), pending, amount }),
  fc.record({ kind: fc.constantFrom('void' as const, 'expire' as const), pending }),
);

it('a balance at any past moment is what it was at that moment', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(leg, { minLength: 1, maxLength: 40 }), async (legs) => {
      const house = await opened();
      const { shard } = house.executor;
      const past: { moment: number; accounts: unknown[] }[] = [];
      for (const one of legs) {
        house.now += 1000;
        await house.submit(post, { legs: [one] });
        const { rows } = await db.pool.query(
          'select id as account, code, currency, debits, credits from ledger.account where shard = $1 order by id',
          [shard],
        );
        past.push({ moment: house.now + 500, accounts: rows });
      }
      await house.stop();
      for (const { moment, accounts } of past.slice(-5).concat(past.slice(0, 3))) {
        expect(await trialBalance(db.pool, shard, moment)).toEqual(accounts);
        for (const kept of accounts as { account: string; debits: bigint; credits: bigint }[]) {
          const { debits, credits } = kept;
          expect(await balanceAt(db.pool, shard, kept.account, moment)).toEqual({ debits, credits });
        }
      }
      expect(await trialBalance(db.pool, shard)).toEqual(past.at(-1)?.accounts);
      expect(await checkBalanced(db.pool, shard)).toEqual([]);
    }),
    { numRuns: 15, verbose: 1 },
  );
});

it('a statement has every posted line once, oldest first, with the totals after it, page by page', async () => {
  const house = await opened();
  const { shard } = house.executor;
  const legs: Leg[] = [
    { kind: 'transfer', debit: 'a', credit: 'b', amount: 10 },
    { kind: 'transfer', debit: 'b', credit: 'a', amount: 3 },
    { kind: 'pending', id: 'p', debit: 'a', credit: 'c', amount: 50 },
  ];
  await house.done(post, { legs });
  await house.done(post, { legs: [{ kind: 'post', pending: 'p', amount: 20 }] });
  await house.stop();
  const all = await statement(db.pool, shard, 'a');
  expect(
    all.map(({ side, counterpart, amount: of, after }) => [
      side,
      counterpart,
      of,
      after.debits,
      after.credits,
    ]),
  ).toEqual([
    ['debit', 'b', 10n, 10n, 0n],
    ['credit', 'b', 3n, 10n, 3n],
    ['debit', 'c', 20n, 30n, 3n],
  ]);
  const first = await statement(db.pool, shard, 'a', { limit: 2 });
  const { operation, n } = first.at(-1)!;
  const rest = await statement(db.pool, shard, 'a', { after: { operation, n }, limit: 2 });
  expect([...first, ...rest]).toEqual(all);
  expect(await statement(db.pool, shard, 'nobody')).toEqual([]);
});

it('the background check finds a balance that its transfers do not explain, and a currency that is off', async () => {
  const house = await opened();
  const { shard } = house.executor;
  await house.done(post, { legs: [{ kind: 'transfer', debit: 'a', credit: 'b', amount: 10 }] });
  await house.stop();
  await db.pool.query(`update ledger.account set debits = debits + 1 where shard = $1 and id = 'a'`, [shard]);
  expect(await checkBalanced(db.pool, shard)).toEqual([
    { kind: 'currency', currency: 'CNY', difference: 1n },
    { kind: 'account', account: 'a', kept: [11n, 0n, 0n, 0n], explained: [10n, 0n, 0n, 0n] },
  ]);
  await db.pool.query(`update ledger.account set debits = debits - 1 where shard = $1 and id = 'a'`, [shard]);
  await db.pool.query('update ledger.transfer_bundle set amount = array[9] where shard = $1', [shard]);
  expect((await checkBalanced(db.pool, shard)).map((one) => one.kind === 'account' && one.account)).toEqual([
    'a',
    'b',
  ]);
});
