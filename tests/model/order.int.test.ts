import { poolOf } from '@sandglass/database';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { counters, Guard, mandates } from '@sandglass/guard';
import { checkBalanced } from '@sandglass/ledger';
import { type Outcome, Unavailable } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actOperation } from './act.ts';
import { type Act, Model, type Request } from './model.ts';

const TOTAL = 700n;
const PER_CUSTOMER = 300n;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Each of them must have come up, or the streams are too tame to prove anything. */
const EVERY_ANSWER = [
  'account-overdrawn',
  'account-taken',
  'account-unknown',
  'accounts-are-the-same',
  'amount-not-positive',
  'currencies-differ',
  'done',
  'idempotency-key-reused',
  'limit-reached',
  'pending-amount-exceeded',
  'pending-exists',
  'pending-not-open',
];
const seen = new Set<string>();

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const id = fc.constantFrom(...IDS);
const amount = fc.integer({ min: -1, max: 120 }).map(String);
const pendingId = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8');
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('open' as const),
      id,
      rule: fc.constantFrom('may-not-overdraw-debit', 'may-not-overdraw-credit', 'unrestricted'),
      currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'HKD'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant('transfer' as const), debit: id, credit: id, amount }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('pending' as const),
      id: pendingId,
      debit: id,
      credit: id,
      amount,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('post' as const),
      pending: pendingId,
      amount: fc.option(amount),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('void' as const), pending: pendingId }) },
);
const request: fc.Arbitrary<Request> = fc.record({
  customer: fc.constantFrom('ann', 'bob', 'cho'),
  key: fc.integer({ min: 0, max: 250 }).map((n) => `k${n}`),
  acts: fc.oneof({ weight: 3, arbitrary: fc.tuple(act) }, fc.tuple(act, act), fc.tuple(act, act, act)),
});
/** Most accounts are there from the beginning. */
const accountsFirst: readonly Request[] = (
  [
    ['a', 'unrestricted', 'CNY'],
    ['b', 'may-not-overdraw-credit', 'CNY'],
    ['c', 'may-not-overdraw-debit', 'CNY'],
    ['d', 'unrestricted', 'CNY'],
    ['e', 'unrestricted', 'HKD'],
  ] as const
).map(([name, rule, currency]) => ({
  customer: 'ann',
  key: `open ${name}`,
  acts: [{ act: 'open', id: name, rule, currency }],
}));
/** What chance rarely brings in so few runs: a reservation that somebody would post for more than it holds. */
const prelude: readonly Request[] = [
  ...accountsFirst,
  {
    customer: 'ann',
    key: 'reserve first',
    acts: [{ act: 'pending', id: 'first', debit: 'a', credit: 'd', amount: '1' }],
  },
  { customer: 'ann', key: 'post too much', acts: [{ act: 'post', pending: 'first', amount: '2' }] },
];
const stream = fc.record({
  requests: fc.array(request, { minLength: 40, maxLength: 250 }),
  /** Requests that are submitted at once. */
  wave: fc.integer({ min: 1, max: 80 }),
  batchMax: fc.integer({ min: 1, max: 60 }),
  rowsPerGenerationMax: fc.constantFrom(2, 10, 1000),
});

const limit = (of: { id: string; per: string; maximum: bigint }) => ({
  ...of,
  maximum: `${of.maximum / 100n}.${(of.maximum % 100n).toString().padStart(2, '0')}`,
  measure: 'moved',
  kind: 'amount',
  period: 'total',
  warnAtPercent: 80,
  text: {},
});

let shards = 0;
async function open(options: { batchMax: number; rowsPerGenerationMax: number }): Promise<House> {
  shards += 1;
  const shard = `model${shards}`;
  const limits = [
    limit({ id: 'total', per: 'pilot', maximum: TOTAL }),
    limit({ id: 'own', per: 'customer', maximum: PER_CUSTOMER }),
  ];
  await db.pool.query(`insert into guard.mandate values ($1, $1, 1, 'running', $2, '', now())`, [
    shard,
    JSON.stringify(limits),
  ]);
  const house = new House(db.pool, {
    ...options,
    shard,
    guard: new Guard(),
    guardResidents: [mandates as never, counters as never],
  });
  await house.start();
  return house;
}

/** A caller who is told to come back does, with the same key. */
async function untilKnown(submit: () => Promise<Outcome>): Promise<Outcome> {
  for (;;) {
    try {
      return await submit();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

interface Answered {
  readonly request: Request;
  readonly outcome: Outcome;
}

async function drive(house: House, requests: readonly Request[], wave: number): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (let at = 0; at < requests.length; at += wave) {
    const now = requests.slice(at, at + wave).map(async (one) => {
      const call = { actor: { role: 'customer' as const, party: one.customer }, key: one.key };
      answered.push({
        request: one,
        outcome: await untilKnown(() => house.submit(actOperation, { acts: [...one.acts] }, call)),
      });
    });
    await Promise.all(now);
  }
  return answered;
}

const said = (outcome: Outcome): string => (outcome.outcome === 'done' ? 'done' : outcome.code);
/** Every first answer once, in the order of the numbers; a repeat carries the number of its first. */
function inOrder(answered: readonly Answered[]): Answered[] {
  const firsts = new Map<string, Answered>();
  for (const one of answered) {
    if (said(one.outcome) !== 'idempotency-key-reused') firsts.set(one.outcome.operation, one);
  }
  return [...firsts.values()].sort((a, b) =>
    BigInt(a.outcome.operation) < BigInt(b.outcome.operation) ? -1 : 1,
  );
}

async function expectOneThread(house: House, answered: readonly Answered[]): Promise<void> {
  const model = new Model({ total: TOTAL, perCustomer: PER_CUSTOMER });
  for (const { request: one, outcome } of inOrder(answered)) expect(said(outcome)).toBe(model.answer(one));
  // By now every key has been answered: the model must say the same again to all the others.
  for (const { request: one, outcome } of answered) {
    seen.add(said(outcome));
    expect(said(outcome)).toBe(model.answer(one));
  }
  await expectSameBooks(house.executor.shard, model);
  expect(await checkBalanced(db.pool, house.executor.shard)).toEqual([]);
}

it('whatever many callers send at once, the outcome is that of one thread in the order of the numbers', async () => {
  await fc.assert(
    fc.asyncProperty(stream, async ({ requests, wave, ...options }) => {
      const house = await open(options);
      const answered = await drive(house, [...prelude, ...requests], wave);
      await house.stop();
      expect(house.failures).toEqual([]);
      expect(
        new Set(answered.filter(({ outcome }) => !outcome.repeated).map(({ outcome }) => outcome.operation))
          .size,
      ).toBe(inOrder(answered).length);
      await expectOneThread(house, answered);
    }),
    { numRuns: 25, verbose: 1 },
  );
  expect([...seen].sort()).toEqual(EVERY_ANSWER);
});

it('and it still is while the database’s connections are killed again and again', async () => {
  const killer = poolOf(db.connection);
  let kills = 0;
  await fc.assert(
    fc.asyncProperty(stream, async ({ requests, wave, ...options }) => {
      const house = await open(options);
      let over = false;
      const killing = (async () => {
        while (!over) {
          const asked = performance.now();
          const { rowCount } = await killer.query(
            `select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
          );
          kills += rowCount ?? 0;
          // On a slow machine connections take longer to come back, and are left alone longer.
          const restMs = 40 + 10 * (performance.now() - asked);
          await new Promise((resolve) => setTimeout(resolve, restMs));
        }
      })();
      const driven = drive(house, [...prelude, ...requests], wave);
      const answered = await driven.finally(async () => {
        over = true;
        await killing;
        await house.stop();
      });
      await expectOneThread(house, answered);
    }),
    { numRuns: 5, verbose: 1, endOnFailure: true },
  );
  await killer.end();
  expect(kills).toBeGreaterThan(5);
});

async function expectSameBooks(shard: string, model: Model): Promise<void> {
  const accounts = await db.pool.query(
    `select id, rule, currency, debits, credits, debits_pending as "debitsPending",
       credits_pending as "creditsPending" from ledger.account where shard = $1 order by id`,
    [shard],
  );
  const { books } = model;
  const expected = [...books.accounts].map(([name, of]) => ({ id: name, ...of }));
  expect(accounts.rows).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)));
  const pendings = await db.pool.query('select id, state from ledger.pending where shard = $1 order by id', [
    shard,
  ]);
  const states = [...books.pendings].map(([name, { state }]) => ({ id: name, state }));
  expect(pendings.rows).toEqual(states.sort((a, b) => (a.id < b.id ? -1 : 1)));
  const used = await db.pool.query<{ value: bigint }>(`select value from guard.counter where shard = $1`, [
    shard,
  ]);
  expect(used.rows[0]?.value ?? 0n).toBe(model.used);
}
