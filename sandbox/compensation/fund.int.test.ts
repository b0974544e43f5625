import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { bank, FundedPilot, promising, stranger } from './testing/fund.ts';

let db: TestDatabase;
let pilot: FundedPilot;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  pilot = new FundedPilot(db.pool);
  await pilot.start(promising({ minimum: '1000.00' }), 'ann');
});
afterEach(() => pilot.house.stop());

it('an empty fund is below its declared minimum from the first day, in public, until it is paid in', async () => {
  expect(await pilot.facts('compensation.below-minimum')).toEqual([
    { balance: '0.00', minimum: '1000.00', currency: 'CNY' },
  ]);
  expect(await pilot.payIn('999.99')).toMatchObject({ balance: '999.99', belowMinimum: true });
  expect(await pilot.payIn('0.01')).toMatchObject({ balance: '1000.00', belowMinimum: false });
  expect(await pilot.facts('compensation.minimum-restored')).toHaveLength(1);
  expect(await pilot.facts('compensation.below-minimum')).toHaveLength(1);
  expect(await pilot.inFund()).toBe(100_000n);
});

it('a payment that takes the fund below its minimum raises the alarm again', async () => {
  await pilot.payIn('1000.00');
  await pilot.accept(await pilot.claim('ann'));
  expect(await pilot.facts('compensation.below-minimum')).toEqual([
    { balance: '0.00', minimum: '1000.00', currency: 'CNY' },
    { balance: '900.00', minimum: '1000.00', currency: 'CNY' },
  ]);
  expect(await pilot.fund()).toMatchObject({ below: true, paid_in: 100_000n, paid_out: 10_000n, paid: 1n });
});

it('an amendment that promises more raises the alarm, and one that is not admitted changes nothing', async () => {
  await pilot.payIn('1000.00');
  const more = promising({ minimum: '2000.00' });
  const input = { declaration: more, institution: bank.party };
  expect(await pilot.house.refused(pilot.operations.takeTerms, input)).toBe('terms-not-admitted');
  await pilot.mandate('running', more);
  await pilot.take(more);
  expect(await pilot.fund()).toMatchObject({ below: true });
});

it('only the institution that declared the pilot pays in', async () => {
  const { payIn } = pilot.operations;
  expect(await pilot.house.refused(payIn, { amount: '1.00' }, stranger)).toBe('not-the-operator');
  expect(await pilot.house.refused(payIn, { amount: '1.00' }, { role: 'customer', party: 'ann' })).toBe(
    'role-not-allowed',
  );
});

it('a pilot that was never admitted has no fund', async () => {
  const other = new FundedPilot(db.pool);
  await other.house.start();
  expect(await other.house.refused(other.operations.payIn, { amount: '1.00' }, bank)).toBe(
    'compensation-not-declared',
  );
  await other.house.stop();
});
