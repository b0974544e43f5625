import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { afterDue } from '../after-due.ts';
import { grantConsent } from '../consents.ts';
import { apply, draw, enrol, fallDue, openPilot, sign } from '../index.ts';
import { payIn } from '../lending.ts';
import { SHARD } from '../shard.ts';
import { House } from '../testing/house.ts';
import { application } from '../testing/opened.ts';
import { wordingOf } from '../testing/wording.ts';
import { lostOfDisbursed } from './lost.ts';

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

const officer = (person: string) => ({ role: 'institution', party: 'bank', person }) as const;

async function drawn(party: string, amount: string): Promise<string> {
  const who = customer(party);
  await house.done(enrol, { name: `${party}’s shop`, region: '330000' }, who);
  for (const purpose of ['credit-assessment', 'bureau-query']) {
    await house.done(grantConsent, { purpose, version: wordingOf(purpose) }, who);
  }
  const asked = application({ product: 'stock-12', amount, termMonths: 3 });
  const { application: applicationId } = await house.done(apply, asked, who);
  const { loan } = await house.done(sign, { applicationId: String(applicationId) }, who);
  await house.done(draw, { loanId: String(loan), amount }, who);
  return String(loan);
}

/** Percent of all that was disbursed. */
async function lost(): Promise<number> {
  const { rows } = await database.pool.query<{ value: string }>(lostOfDisbursed.sql, [SHARD, house.date]);
  return Number(rows[0]!.value);
}

test('new terms for one bad loan leave the share of another as it was: they lend nothing', async () => {
  const loanId = await drawn('ann', '30000.00');
  await drawn('bob', '30000.00');
  house.date = '2024-07-01';
  await house.done(fallDue, { loanId }, houseSystem);
  expect(await lost()).toBe(100);
  await house.done(payIn, { amount: '5000.00' }, customer('ann'));
  const { propose, decide, accept } = afterDue.restructuring;
  const words = 'Sales fell by half; they come back.';
  await house.done(propose, { loanId, months: 12, gracePeriods: 0, words }, officer('one'));
  await house.done(decide, { loanId, agree: true }, officer('two'));
  await house.done(accept, { loanId, agree: true }, customer('ann'));
  // Bob's 30,000 of the 60,000 that were lent.
  expect(await lost()).toBe(50);
});
