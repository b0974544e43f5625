import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { LOANS_TO_REPRICE } from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantConsent } from '../consents.ts';
import { apply, draw, enrol, openPilot, releaseProduct, sampleProducts, sign } from '../index.ts';
import { reprice } from '../lending.ts';
import { SHARD } from '../shard.ts';
import { answerOf } from '../testing/answer.ts';
import { House } from '../testing/house.ts';
import { application } from '../testing/opened.ts';
import { wordingOf } from '../testing/wording.ts';

let database: TestDatabase;
let house: House;
const ann = customer('ann');
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

/** The loan as its customer reads it. */
const seen = (id: string) => answerOf(house, '/api/loans/{id}', { actor: ann, params: { id } });
const toReprice = async (date: string) =>
  (await database.pool.query<{ id: string }>(LOANS_TO_REPRICE, [SHARD, date])).rows.map(({ id }) => id);

test('a product that follows the LPR gives a rate that its customer is told before it changes, and the new schedule after', async () => {
  const [sample] = sampleProducts;
  const floats = { ...sample!, terms: { ...sample!.terms, repricing: 'january' as const } };
  await house.done(releaseProduct, floats, houseSystem);
  await house.done(enrol, { name: 'a shop', region: '330000' }, ann);
  for (const purpose of ['credit-assessment', 'bureau-query'])
    await house.done(grantConsent, { purpose, version: wordingOf(purpose) }, ann);
  const asked = application({ product: floats.id, termMonths: 24 });
  const { application: applicationId } = await house.done(apply, asked, ann);
  const loanId = String((await house.done(sign, { applicationId: String(applicationId) }, ann)).loan);
  await house.done(draw, { loanId, amount: '12000.00' }, ann);
  const before = await seen(loanId);
  expect(before).toMatchObject({ nextRepriceOn: '2025-01-01', rateChanges: [] });

  expect(await toReprice('2024-12-31')).toEqual([]);
  expect(await toReprice('2025-01-01')).toEqual([loanId]);
  house.date = '2025-01-01';
  await house.done(reprice, { loanId }, houseSystem);
  const after = await seen(loanId);
  // 3.45 % was in force on signing, 3.10 % since October.
  const bps = (percent: string): number => Number(percent.replace('.', ''));
  expect(bps(before.annualRatePercent) - bps(after.annualRatePercent)).toBe(35);
  expect(after).toMatchObject({
    nextRepriceOn: '2026-01-01',
    rateChanges: [
      { from: '2025-01-01', beforePercent: before.annualRatePercent, ratePercent: after.annualRatePercent },
    ],
  });
  const payments = ({ drawings }: typeof before) =>
    drawings[0].schedule.map((row: { payment: string }) => row.payment);
  // Eleven periods ended before; of the rest each costs less, and nothing of the principal is lost.
  expect(payments(after).slice(0, 11)).toEqual(payments(before).slice(0, 11));
  expect(Number(payments(after)[12])).toBeLessThan(Number(payments(before)[12]));
  const principal = ({ drawings }: typeof before) =>
    drawings[0].schedule.reduce((sum: number, row: { principal: string }) => sum + bps(row.principal), 0);
  expect(principal(after)).toBe(1_200_000);
  expect(await toReprice('2025-12-31')).toEqual([]);
});
