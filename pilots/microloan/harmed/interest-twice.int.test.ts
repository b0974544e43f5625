import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { interestTwice } from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantConsent } from '../consents.ts';
import { apply, draw, enrol, openPilot, payIn, repay, sign } from '../index.ts';
import { SHARD } from '../shard.ts';
import { House } from '../testing/house.ts';
import { application } from '../testing/opened.ts';
import { wordingOf } from '../testing/wording.ts';

let database: TestDatabase;
let house: House;
beforeAll(async () => {
  database = await testDatabase();
  house = new House(database.pool, '2024-01-16');
  await house.start();
  await openPilot((operation, input, key) => house.submit(operation, input, houseSystem, key));
  await house.mandate('running');
  for (const party of ['ann', 'bob']) {
    house.date = '2024-01-16';
    const who = customer(party);
    await house.done(enrol, { name: `${party}’s shop`, region: '330000' }, who);
    for (const purpose of ['credit-assessment', 'bureau-query']) {
      await house.done(grantConsent, { purpose, version: wordingOf(purpose) }, who);
    }
    const { application: applicationId } = await house.done(apply, application({}), who);
    const { loan: loanId } = await house.done(sign, { applicationId: String(applicationId) }, who);
    await house.done(draw, { loanId: String(loanId), amount: '30000.00' }, who);
    await house.done(payIn, { amount: '9000.00' }, who);
    for (const date of ['2024-01-20', '2024-01-20', '2024-01-21']) {
      house.date = date;
      await house.done(repay, { loanId: String(loanId), amount: '1000.00' }, who);
    }
  }
});
afterAll(async () => {
  await house?.stop();
  await database?.close();
});

const harmed = async (from: string, to: string) =>
  (
    await database.pool.query(
      `select customer, amount::int8 from (${interestTwice.sql}) h order by customer`,
      [SHARD, from, to],
    )
  ).rows;

test('where each interest was charged once nobody is harmed, however often a customer repaid on a day', async () => {
  expect(await harmed('2024-01-01', '2024-12-31')).toEqual([]);
});

test('interest of a date that the ledger took twice is found with its customer and its amount, on that date only', async () => {
  // As the owner of the database: the posting of one customer's interest on a date once more.
  const { rows } = await database.pool.query<{ amount: bigint }>(
    `insert into ledger.transfer_bundle (shard, last, count, operation, n, kind, debit, credit, amount, currency, code, pending,
       debit_before, credit_before, business_date, at)
     select shard, 1::int8 << 40, 1, array[1::int8 << 40], array[0], array[kind], array[debit], array[credit], array[amount],
       array[currency], array[code], array[null::text], array[0::int8], array[0::int8], array[business_date], array[at]
     from ledger.transfer
     where shard = $1 and code = 'repayment-interest' and debit = 'current/ann' and business_date = '2024-01-20' limit 1
     returning amount[1] as amount`,
    [SHARD],
  );
  const [planted] = rows;
  expect(planted!.amount).toBeGreaterThan(0n);
  const found = [{ customer: 'ann', amount: planted!.amount }];
  expect(await harmed('2024-01-01', '2024-12-31')).toEqual(found);
  expect(await harmed('2024-01-20', '2024-01-20')).toEqual(found);
  expect(await harmed('2024-01-21', '2024-01-31')).toEqual([]);
  // The books agree when the house stops: what was planted is taken out.
  await database.pool.query('delete from ledger.transfer_bundle where shard = $1 and last = 1::int8 << 40', [
    SHARD,
  ]);
});
