import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantConsent } from '../consents.ts';
import { apply, draw, enrol, openPilot, sign } from '../index.ts';
import { payIn, renewing } from '../lending.ts';
import { signRenewal } from '../renewal/sign.ts';
import { SHARD } from '../shard.ts';
import { answerOf } from '../testing/answer.ts';
import { House } from '../testing/house.ts';
import { application } from '../testing/opened.ts';
import { wordingOf } from '../testing/wording.ts';
import { limitsThisYear } from './new-limits.ts';

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
const staff = { role: 'institution', party: 'bank' } as const;

/** Minor units. */
async function measured(): Promise<number> {
  const { rows } = await database.pool.query<{ value: string }>(limitsThisYear.sql, [SHARD, house.date]);
  return Number(rows[0]!.value);
}

async function limitsOfVintages(): Promise<readonly [vintage: string, limits: string][]> {
  const { vintages } = await answerOf(house, '/api/portfolio', { actor: staff, params: {}, query: {} });
  return vintages.map((of: { vintage: string; limits: string }) => [of.vintage, of.limits]);
}

test('a renewed loan stays signed for what it was signed for, and the new contract counts besides', async () => {
  await house.done(enrol, { name: 'Ann’s shop', region: '330000' }, ann);
  for (const purpose of ['credit-assessment', 'bureau-query']) {
    await house.done(grantConsent, { purpose, version: wordingOf(purpose) }, ann);
  }
  const first = await house.done(apply, application({ amount: '80000.00' }), ann);
  const { loan } = await house.done(sign, { applicationId: String(first.application) }, ann);
  const loanId = String(loan);
  await house.done(draw, { loanId, amount: '60000.00' }, ann);
  expect(await measured()).toBe(8_000_000);

  house.date = '2024-07-01';
  await house.done(payIn, { amount: '10000.00' }, ann);
  const asked = application({ amount: '50000.00', renews: { loan: loanId, drawing: 1 } });
  const { application: renewal } = await house.done(apply, asked, ann);
  await house.done(signRenewal, { applicationId: String(renewal) }, ann);
  house.date = '2024-07-16';
  expect(await house.done(renewing.carryOut, { loanId, drawing: 1 }, houseSystem)).toMatchObject({
    state: 'renewed',
    renewed: '50000.00',
  });
  expect(await measured()).toBe(8_000_000 + 5_000_000);
  expect(await limitsOfVintages()).toEqual([
    ['2024-Q1', '80000.00'],
    ['2024-Q3', '50000.00'],
  ]);
});
