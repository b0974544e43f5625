import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Limit } from '@sandglass/declaration';
import { customer, houseSystem } from '@sandglass/lending/testing';
import type { Actor } from '@sandglass/operations';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { grantConsent } from './consents.ts';
import { apply, draw, enrol, openPilot, repay, sign } from './index.ts';
import { House } from './testing/house.ts';
import { application } from './testing/opened.ts';
import { wordingOf } from './testing/wording.ts';

let database: TestDatabase;
let house: House;

beforeEach(async () => {
  database = await testDatabase();
  house = new House(database.pool, '2024-01-16');
  await house.start();
  await openPilot((operation, input, key) => house.submit(operation, input, houseSystem, key));
});

afterEach(async () => {
  await house.stop();
  await database.close();
});

const limit = (of: Pick<Limit, 'measure' | 'kind' | 'maximum'> & Partial<Limit>): Limit => ({
  id: of.measure,
  per: 'pilot',
  period: 'total',
  warnAtPercent: 80,
  text: { zh: '限额', en: 'A limit' },
  ...of,
});

async function borrow(who: Actor, region = '330000'): Promise<string> {
  await house.done(enrol, { name: 'a shop', region }, who);
  for (const purpose of ['credit-assessment', 'bureau-query']) {
    await house.done(grantConsent, { purpose, version: wordingOf(purpose) }, who);
  }
  const { application: applicationId } = await house.done(apply, application(), who);
  return String((await house.done(sign, { applicationId: String(applicationId) }, who)).loan);
}

const people = (count: number): Actor[] => Array.from({ length: count }, (_, n) => customer(`customer-${n}`));

test('64 customers draw at once where the balance has room for ten: ten draw, each other is told which limit', async () => {
  await house.mandate('running', [limit({ measure: 'balance', kind: 'balance', maximum: '100000.00' })]);
  const borrowers = await Promise.all(people(64).map(async (who) => ({ who, loanId: await borrow(who) })));
  const outcomes = await Promise.all(
    borrowers.map(({ who, loanId }) => house.submit(draw, { loanId, amount: '10000.00' }, who)),
  );
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused');
  expect(outcomes.length - refused.length).toBe(10);
  for (const one of refused) {
    expect(one).toMatchObject({ code: 'limit-reached', values: { limit: 'balance', maximum: '100000.00' } });
  }
  const { rows } = await database.pool.query<{ owed: bigint; refusals: bigint }>(
    `select (select sum(debits - credits)::int8 from ledger.account where code = 'principal') as owed,
       (select count(*) from journal.fact where kind = 'operation.refused') as refusals`,
  );
  expect(rows[0]).toEqual({ owed: 10_000_000n, refusals: 54n });
});

test('principal repaid makes room under the balance limit again', async () => {
  await house.mandate('running', [limit({ measure: 'balance', kind: 'balance', maximum: '100000.00' })]);
  const ann = customer('ann');
  const loanId = await borrow(ann);
  await house.done(draw, { loanId, amount: '100000.00' }, ann);
  expect(await house.submit(draw, { loanId, amount: '5000.00' }, ann)).toMatchObject({
    code: 'limit-reached',
  });
  await house.done(repay, { loanId, amount: '5000.00' }, ann);
  expect(await house.submit(draw, { loanId, amount: '5000.00' }, ann)).toMatchObject({ outcome: 'done' });
});

test('a customer is counted once, however often it draws', async () => {
  await house.mandate('running', [limit({ measure: 'customers', kind: 'customers', maximum: '1' })]);
  const [ann, bob] = [customer('ann'), customer('bob')];
  const loanId = await borrow(ann);
  await house.done(draw, { loanId, amount: '5000.00' }, ann);
  await house.done(draw, { loanId, amount: '5000.00' }, ann);
  const other = await borrow(bob);
  expect(await house.submit(draw, { loanId: other, amount: '5000.00' }, bob)).toMatchObject({
    code: 'limit-reached',
    values: { limit: 'customers' },
  });
});

test('a drawdown outside the declared provinces is refused', async () => {
  const regions = limit({ measure: 'drawn-amount', kind: 'regions', maximum: '0', regions: ['330000'] });
  await house.mandate('running', [regions]);
  const loanId = await borrow(customer('cho'), '110000');
  expect(await house.submit(draw, { loanId, amount: '5000.00' }, customer('cho'))).toMatchObject({
    code: 'region-not-allowed',
    values: { region: '110000' },
  });
});

test('a suspended pilot enrols, scores, signs and lends nothing new, and still takes repayments', async () => {
  await house.mandate('running');
  const ann = customer('ann');
  const loanId = await borrow(ann);
  await house.done(draw, { loanId, amount: '5000.00' }, ann);
  await house.mandate('suspended');
  const suspended = { code: 'pilot-suspended' };
  expect(await house.submit(draw, { loanId, amount: '5000.00' }, ann)).toMatchObject(suspended);
  expect(await house.submit(apply, application(), ann)).toMatchObject(suspended);
  expect(await house.submit(enrol, { name: 'x', region: '330000' }, customer('dee'))).toMatchObject(
    suspended,
  );
  expect(await house.submit(repay, { loanId, amount: '5000.00' }, ann)).toMatchObject({ outcome: 'done' });
});

test('a pilot that nobody admitted takes no customer', async () => {
  expect(await house.submit(enrol, { name: 'x', region: '330000' }, customer('ann'))).toMatchObject({
    code: 'pilot-not-admitted',
  });
});
