import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { LOANS_FALLING_DUE } from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import type { Actor, Json } from '@sandglass/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantConsent } from './consents.ts';
import microloan, { apply, draw, enrol, fallDue, openPilot, payIn, repay, sign } from './index.ts';
import { freezeLimit } from './lending.ts';
import { SHARD } from './shard.ts';
import { answerOf } from './testing/answer.ts';
import { House } from './testing/house.ts';
import { application } from './testing/opened.ts';
import { wordingOf } from './testing/wording.ts';

let database: TestDatabase;
let house: House;

beforeAll(async () => {
  database = await testDatabase();
  house = new House(database.pool, '2024-01-16');
  await house.start();
  await openPilot((operation, input, key) => house.submit(operation, input, houseSystem, key));
  await house.mandate('running');
});

afterAll(async () => {
  await house?.stop();
  await database?.close();
});

const ann = customer('ann');
const bob = customer('bob');

async function borrow(who: Actor, of: Parameters<typeof application>[0] = {}): Promise<string> {
  await house.done(enrol, { name: `${who.party}’s shop`, region: '330000' }, who);
  for (const purpose of ['credit-assessment', 'bureau-query']) {
    await house.done(grantConsent, { purpose, version: wordingOf(purpose) }, who);
  }
  const { application: applicationId } = await house.done(apply, application(of), who);
  const { loan } = await house.done(sign, { applicationId: String(applicationId) }, who);
  return String(loan);
}

const get = (
  path: string,
  actor: Actor,
  params: Record<string, string> = {},
  query: Record<string, string> = {},
): Promise<Json | undefined> => answerOf(house, path, { actor, params, query });

async function measure(id: string): Promise<bigint> {
  const found = microloan.measures.find((of) => of.id === id);
  const { rows } = await database.pool.query<{ value: string }>(found!.sql, [SHARD, house.date]);
  return BigInt(Math.round(Number(rows[0]!.value)));
}

test('a customer applies, signs, draws, falls overdue, pays penalty and settles, and every figure agrees', async () => {
  const loanId = await borrow(ann, { product: 'stock-12', amount: '60000.00', termMonths: 3 });
  const preview = (await get('/api/loans/{id}/preview', ann, { id: loanId }, { amount: '30000.00' })) as {
    schedule: unknown;
  };
  const drawn = await house.done(draw, { loanId, amount: '30000.00' }, ann);
  expect(preview).toMatchObject({
    schedule: [{ dueOn: drawn.firstDueOn, payment: drawn.firstPayment }, {}, {}],
  });
  const { drawings: booked } = (await get('/api/loans/{id}', ann, { id: loanId })) as {
    drawings: readonly { schedule: readonly Record<string, unknown>[] }[];
  };
  const asPreviewed = booked[0]!.schedule.map(({ n, dueOn, principal, interest, payment }) => ({
    n,
    dueOn,
    principal,
    interest,
    payment,
  }));
  expect(JSON.stringify(asPreviewed)).toBe(JSON.stringify(preview.schedule));
  expect(await get('/api/loans/{id}', ann, { id: loanId })).toMatchObject({
    limit: '60000.00',
    available: '30000.00',
    principalOwed: '30000.00',
    nextDueOn: '2024-02-18',
    settlement: { total: '30000.00', interest: '0.00' },
    drawings: [{ amount: '30000.00', schedule: [{ principal: '10000.00' }, {}, { state: 'planned' }] }],
  });

  house.date = '2024-02-20';
  const falling = async () =>
    (await database.pool.query<{ id: string }>(LOANS_FALLING_DUE, [SHARD, house.date])).rows.map(
      ({ id }) => id,
    );
  expect(await falling()).toEqual([loanId]);
  await house.done(fallDue, { loanId }, houseSystem);
  expect(await falling()).toEqual([]);
  expect(await measure('microloan.overdue-share')).toBe(100n);

  await house.done(payIn, { amount: '5000.00' }, ann);
  const owed = (await get('/api/loans/{id}', ann, { id: loanId })) as {
    settlement: { total: string; penalty: string };
  };
  expect(owed.settlement.penalty).not.toBe('0.00');
  expect(await house.done(repay, { loanId, amount: owed.settlement.total }, ann)).toMatchObject({
    state: 'settled',
    left: '0.00',
    principalOwed: '0.00',
  });
  expect(await get('/api/loans', ann)).toMatchObject({
    loans: [{ loan: loanId, state: 'settled', overdue: false }],
  });
  expect(await get('/api/customers/me', ann)).toMatchObject({ loansOverdue: 0, loans: 1 });
  expect(house.failures).toEqual([]);
});

test('another customer’s loan and application look like none, and the institution sees both', async () => {
  const loanId = await borrow(bob);
  const applications = (await get('/api/applications', bob)) as { applications: { application: string }[] };
  const id = applications.applications[0]!.application;
  expect(await get('/api/loans/{id}', ann, { id: loanId })).toBeUndefined();
  expect(await get('/api/applications/{id}', ann, { id })).toBeUndefined();
  const staff: Actor = { role: 'institution', party: 'bank' };
  expect(await get('/api/loans/{id}', staff, { id: loanId })).toMatchObject({ customer: 'bob' });
  expect(await get('/api/applications/{id}', staff, { id })).toMatchObject({
    customer: 'bob',
    state: 'signed',
  });
  expect(await house.submit(draw, { loanId, amount: '1000.00' }, ann)).toMatchObject({
    code: 'loan-unknown',
  });
});

test('drawdowns at the same time never take more than the limit', async () => {
  const loanId = await borrow(customer('cho'), { amount: '100000.00' });
  const many = Array.from({ length: 30 }, () =>
    house.submit(draw, { loanId, amount: '10000.00' }, customer('cho')),
  );
  const outcomes = await Promise.all(many);
  expect(outcomes.filter(({ outcome }) => outcome === 'done')).toHaveLength(10);
  for (const refused of outcomes.filter(({ outcome }) => outcome === 'refused')) {
    expect(refused).toMatchObject({ code: 'loan-limit-exceeded', values: { available: '0.00' } });
  }
});

test('a drawdown that is sent twice under one key is made once', async () => {
  const loanId = await borrow(customer('dee'), { amount: '100000.00' });
  const first = await house.submit(draw, { loanId, amount: '10000.00' }, customer('dee'), 'once');
  const second = await house.submit(draw, { loanId, amount: '10000.00' }, customer('dee'), 'once');
  expect(second).toEqual({ ...first, repeated: true });
});

test('a repayment that is sent twice under one key is taken once, and a closed loan takes none', async () => {
  const eve = customer('eve');
  const loanId = await borrow(eve, { amount: '20000.00' });
  await house.submit(draw, { loanId, amount: '20000.00' }, eve);
  const first = await house.submit(repay, { loanId, amount: '5000.00' }, eve, 'once');
  const second = await house.submit(repay, { loanId, amount: '5000.00' }, eve, 'once');
  expect(second).toEqual({ ...first, repeated: true });
  expect(first).toMatchObject({ outcome: 'done', reply: { principalOwed: '15000.00' } });
  await house.done(freezeLimit, { loanId }, houseSystem);
  await house.submit(repay, { loanId, amount: '15000.00' }, eve);
  const closed = await house.submit(repay, { loanId, amount: '1.00' }, eve);
  expect(closed).toMatchObject({
    outcome: 'refused',
    code: expect.stringMatching(/loan-settled|nothing-owed/),
  });
  const others = await house.submit(repay, { loanId, amount: '1.00' }, customer('fay'));
  expect(others).toMatchObject({ outcome: 'refused', code: 'loan-unknown' });
});

test('the balance by the ledger, by the loan rows and by the usage are one figure, and the books sum to zero', async () => {
  const byUsage = house.usage
    .filter(({ measure: of }) => of === 'balance')
    .reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);
  expect(await measure('microloan.outstanding-balance')).toBe(byUsage);
  expect(await measure('microloan.outstanding-balance-reported')).toBe(byUsage);
  const { rows } = await database.pool.query<{ receivable: bigint; sum: bigint }>(
    `select coalesce(sum(debits - credits) filter (where code = 'principal'), 0)::int8 as receivable,
       sum(debits - credits)::int8 as sum from ledger.account where shard = $1`,
    [SHARD],
  );
  expect(rows[0]).toEqual({ receivable: byUsage, sum: 0n });
});

test('measures count customers once, and drawdowns and their amount as flows of the year', async () => {
  const customersOfUsage = new Set(
    house.usage.filter(({ measure: of }) => of === 'customers').map(({ customer: who }) => who),
  );
  expect(await measure('microloan.customers-served')).toBe(BigInt(customersOfUsage.size));
  const drawn = house.usage.filter(({ measure: of }) => of === 'drawn-amount');
  expect(await measure('microloan.drawdowns-this-year')).toBe(BigInt(drawn.length));
  expect(await measure('microloan.drawn-this-year')).toBe(
    drawn.reduce((sum, { amount }) => sum + amount!, 0n),
  );
  house.date = '2025-01-01';
  expect(await measure('microloan.drawn-this-year')).toBe(0n);
});

test('opening the pilot again changes nothing', async () => {
  const before = await get('/api/products', ann);
  await openPilot((operation, input, key) => house.submit(operation, input, houseSystem, key));
  expect(await get('/api/products', ann)).toEqual(before);
  expect(before).toMatchObject({
    products: Array.from({ length: 6 }, () => ({ version: 1 })),
  });
});
