import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { drive } from '@sandglass/runs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { CLAIMS_OPEN_MAX, CLAIMS_OVERDUE, payWaiting } from './index.ts';
import { bank, customer, FundedPilot, promising, second, stranger } from './testing/fund.ts';

let db: TestDatabase;
let pilot: FundedPilot;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  pilot = new FundedPilot(db.pool);
  const terms = { minimum: '500.00', fourEyesAbove: '200.00', claimMaximum: '5000.00' };
  await pilot.start(promising(terms), 'ann', 'bob', 'cho');
});
afterEach(() => pilot.house.stop());

const answer = { words: 'You are right.' };

it('a claim says by when it is decided, counted in working days, and its amount and words are in no public header', async () => {
  const { file } = pilot.operations;
  const claim = { cause: 'unauthorised-use' as const, amount: '80.00', words: 'It was not me' };
  expect(await pilot.house.done(file, claim, customer('ann'))).toMatchObject({
    state: 'filed',
    filedOn: '2024-01-16',
    decideBy: '2024-01-30',
  });
  const [header] = await pilot.facts('compensation.claimed');
  expect(Object.keys(header!).sort()).toEqual(['cause', 'claim', 'decideBy']);
});

it('an accepted claim moves money from the fund to the customer’s account, once, also when two officers accept at once', async () => {
  await pilot.payIn('1000.00');
  const claim = await pilot.claim('ann');
  const input = { claim, amount: '100.00', ...answer };
  const all = await Promise.all(
    [bank, second, bank, second].map((actor) =>
      pilot.house.submit(pilot.operations.accept, input, { actor }),
    ),
  );
  expect(all.map((of) => (of.outcome === 'done' ? of.reply.state : of.code)).sort()).toEqual([
    'claim-decided-already',
    'claim-decided-already',
    'claim-decided-already',
    'paid',
  ]);
  expect(await pilot.on('ann')).toBe(10_000n);
  expect(await pilot.inFund()).toBe(90_000n);
  const again = await pilot.house.refused(
    pilot.operations.refuse,
    { claim, reason: 'not-shown', words: 'no' },
    bank,
  );
  expect(again).toBe('claim-decided-already');
});

it('the same acceptance sent again, also after a restart, gets the first answer and pays nothing more', async () => {
  await pilot.payIn('1000.00');
  const input = { claim: await pilot.claim('ann'), amount: '100.00', ...answer };
  const call = { actor: bank, key: 'accept-once' };
  const first = await pilot.house.submit(pilot.operations.accept, input, call);
  await pilot.house.stop();
  await pilot.house.start();
  const repeated = await pilot.house.submit(pilot.operations.accept, input, call);
  expect(repeated).toMatchObject({ outcome: 'done', repeated: true, operation: first.operation });
  expect(await pilot.on('ann')).toBe(10_000n);
});

it('above the declared amount two officers agree to the same sum, and one of them twice is not two', async () => {
  await pilot.payIn('1000.00');
  const claim = await pilot.claim('ann', '300.00');
  const { accept } = pilot.operations;
  expect(await pilot.accept(claim, '300.00')).toMatchObject({ state: 'proposed' });
  expect(await pilot.house.refused(accept, { claim, amount: '300.00', ...answer }, bank)).toBe(
    'payment-needs-second-officer',
  );
  expect(await pilot.accept(claim, '250.00', second)).toMatchObject({ state: 'proposed' });
  expect(await pilot.on('ann')).toBe(0n);
  expect(await pilot.accept(claim, '250.00', bank)).toMatchObject({ state: 'paid', amount: '250.00' });
  expect(await pilot.on('ann')).toBe(25_000n);
});

it('no more is accepted than was claimed, or than the declaration allows a claim', async () => {
  const { accept } = pilot.operations;
  const small = await pilot.claim('ann', '50.00');
  expect(await pilot.house.refused(accept, { claim: small, amount: '50.01', ...answer }, bank)).toBe(
    'amount-above-claim',
  );
  const large = await pilot.claim('ann', '9000.00');
  expect(await pilot.house.refused(accept, { claim: large, amount: '5000.01', ...answer }, bank)).toBe(
    'amount-above-maximum',
  );
});

it('a refusal has a reason of the list and names the next ladder', async () => {
  const claim = await pilot.claim('ann');
  const input = { claim, reason: 'own-doing' as const, words: 'You gave the code away.' };
  expect(await pilot.house.refused(pilot.operations.refuse, input, stranger)).toBe('not-the-operator');
  expect(await pilot.house.done(pilot.operations.refuse, input, bank)).toEqual({
    claim,
    state: 'refused',
    reason: 'own-doing',
    next: 'complaint',
  });
  expect(await pilot.fund()).toMatchObject({ open: 0n, refused: 1n });
});

it('claims against an empty fund wait in order, are told their place, and are paid when the fund is filled', async () => {
  const ids = [await pilot.claim('ann'), await pilot.claim('bob'), await pilot.claim('cho', '30.00')];
  expect(await pilot.accept(ids[0]!)).toMatchObject({ state: 'waiting' });
  await pilot.accept(ids[1]!);
  await pilot.accept(ids[2]!, '30.00');
  expect(await pilot.facts('compensation.waits')).toEqual([
    { claim: ids[0], place: 1, payBy: '2024-01-23' },
    { claim: ids[1], place: 2, payBy: '2024-01-23' },
    { claim: ids[2], place: 3, payBy: '2024-01-23' },
  ]);
  // Enough for the first, and for the third, which waits its turn all the same.
  await pilot.payIn('150.00');
  await pilot.drain.drain();
  expect([await pilot.on('ann'), await pilot.on('bob'), await pilot.on('cho')]).toEqual([10_000n, 0n, 0n]);
  expect(await pilot.fund()).toMatchObject({ owed: 13_000n, paid: 1n });
  await pilot.payIn('80.00');
  await pilot.drain.drain();
  expect([await pilot.on('bob'), await pilot.on('cho')]).toEqual([10_000n, 3_000n]);
  expect(await pilot.fund()).toMatchObject({ owed: 0n, paid: 3n, open: 0n });
  expect(await pilot.inFund()).toBe(0n);
});

it('while others wait, a new acceptance waits behind them, whatever the fund holds', async () => {
  const large = await pilot.claim('ann', '200.00');
  await pilot.accept(large, '200.00');
  await pilot.payIn('100.00');
  expect(await pilot.accept(await pilot.claim('bob', '10.00'), '10.00')).toMatchObject({ state: 'waiting' });
});

it('paying the queue twice at once, or again for the same payment, pays each claim once', async () => {
  for (const party of ['ann', 'bob', 'cho']) await pilot.accept(await pilot.claim(party));
  await pilot.payIn('1000.00');
  const { executor } = pilot.house;
  await Promise.all([1, 2].map((n) => payWaiting(db.pool, executor, pilot.operations, `try${n}`)));
  expect(await payWaiting(db.pool, executor, pilot.operations, 'try1')).toBe(0);
  for (const party of ['ann', 'bob', 'cho']) expect(await pilot.on(party)).toBe(10_000n);
  expect(await pilot.inFund()).toBe(70_000n);
});

it('a suspended pilot still takes, decides and pays claims', async () => {
  await pilot.mandate('suspended', promising({}));
  await pilot.payIn('1000.00');
  expect(await pilot.accept(await pilot.claim('ann'))).toMatchObject({ state: 'paid' });
});

it('a missed deadline is a fact, once, and none for what was decided in time', async () => {
  const missed = await pilot.claim('ann');
  const waits = await pilot.claim('bob');
  await pilot.accept(waits);
  const { house, operations } = pilot;
  const day = async (date: string) => {
    house.businessDate = date;
    await drive(db.pool, house.executor, {
      run: `overdue:${date}`,
      name: 'overdue',
      operation: operations.overdue as never,
      input: (claim) => ({ claim }),
      list: async () => {
        const { rows } = await db.pool.query<{ id: string }>(CLAIMS_OVERDUE, [pilot.pilot, date]);
        return rows.map(({ id }) => ({ item: id, amount: 0n }));
      },
    });
    return pilot.facts('compensation.overdue');
  };
  expect(await day('2024-01-23')).toEqual([]);
  expect(await day('2024-01-24')).toEqual([{ claim: waits, step: 'pay', due: '2024-01-23' }]);
  expect(await day('2024-01-31')).toHaveLength(2);
  expect(await day('2024-02-01')).toHaveLength(2);
  expect(await pilot.row(missed)).toMatchObject({ overdue: true, state: 'filed' });
});

it('only a customer of the pilot claims, and only so many at a time', async () => {
  const { file } = pilot.operations;
  const claim = { cause: 'other' as const, amount: '1.00', words: 'a word' };
  expect(await pilot.house.refused(file, claim, customer('nobody'))).toBe('claimant-no-customer');
  for (let n = 0; n < CLAIMS_OPEN_MAX; n += 1) await pilot.claim('ann', '1.00');
  expect(await pilot.house.refused(file, claim, customer('ann'))).toBe('claims-too-many');
  const { rows } = await db.pool.query<{ id: string }>(
    'select id from compensation.claim where shard = $1 limit 1',
    [pilot.pilot],
  );
  await pilot.house.done(
    pilot.operations.refuse,
    { claim: rows[0]!.id, reason: 'not-shown', words: 'no' },
    bank,
  );
  expect(await pilot.claim('ann', '1.00')).toMatch(/^claim-/);
});
