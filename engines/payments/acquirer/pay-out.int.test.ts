import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { accounts, checkBalanced, creditBalance } from '@sandglass/ledger';
import { readRows } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginSaleOf } from './begin.ts';
import { merchantAccount } from './chart.ts';
import { endStuckOf } from './end-stuck.ts';
import { endSaleOf } from './ended.ts';
import { openMerchantOf } from './open-merchant.ts';
import { MERCHANT_FEES, payOutOf } from './pay-out.ts';
import { payouts, payoutView } from './payout-table.ts';

const SHARD = 'probe';
const MERCHANT = '898331054110001';
const NEW = '898331054110002';
const SLOW = '898331054110003';
const [begin, end, payOut] = [beginSaleOf(SHARD), endSaleOf(SHARD, '48023310'), payOutOf(SHARD)];

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(openMerchantOf(SHARD), { merchant: MERCHANT });
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

function at(date: string): void {
  house.businessDate = date;
  house.now = Date.parse(`${date}T04:00:00Z`);
}
async function sold(
  sale: string,
  kind: 'purchase' | 'refund',
  amount: string,
  original?: string,
  merchant = MERCHANT,
): Promise<void> {
  const of = { sale, kind, merchant, terminal: '10000001', amount };
  await house.done(begin, original === undefined ? of : { ...of, original });
  await house.done(end, { sale, to: 'answered', response: '00' });
}
const paidFor = async (date: string, merchant = MERCHANT) => {
  await house.done(payOut, { date, merchant });
  const [row] = await readRows(db.pool, payouts, 'where shard = $1 and id = $2', [
    SHARD,
    `${date}|${merchant}`,
  ]);
  return row && payoutView(row);
};
const dateOf = async (id: string) =>
  (
    await db.pool.query<{ date: string }>(
      'select business_date::text as date from payments.sale where shard = $1 and id = $2',
      [SHARD, id],
    )
  ).rows[0]?.date;
const owed = async (id = merchantAccount(MERCHANT)): Promise<bigint> => {
  const [row] = await readRows(db.pool, accounts, 'where shard = $1 and id = $2', [SHARD, id]);
  return row === undefined ? 0n : creditBalance(row);
};

test('a merchant is paid the day after, less fees; what is refunded gives its fee back, and a debt is carried', async () => {
  at('2024-01-16');
  await sold('a', 'purchase', '100.00');
  await sold('b', 'purchase', '50.50');
  await sold('b-back', 'refund', '10.00', 'b');
  at('2024-01-17');
  await sold('later', 'purchase', '20.00');
  expect(await paidFor('2024-01-16')).toEqual({
    date: '2024-01-16',
    from: '2024-01-16',
    payments: 2,
    sales: '150.50',
    refunds: '10.00',
    fee: '0.84',
    other: '0.00',
    paid: '139.66',
    carried: '0.00',
    paidOn: '2024-01-17',
  });
  // What was sold today is not paid yet.
  expect(await owed()).toBe(2_000n);
  expect(await house.refused(payOut, { date: '2024-01-16', merchant: MERCHANT })).toBe('payout-made');
  await sold('a-back', 'refund', '100.00', 'a');
  at('2024-01-18');
  expect(await paidFor('2024-01-17')).toMatchObject({
    sales: '20.00',
    refunds: '100.00',
    fee: '-0.48',
    paid: '0.00',
    carried: '-79.52',
  });
  await sold('c', 'purchase', '200.00');
  at('2024-01-19');
  expect(await paidFor('2024-01-18')).toMatchObject({
    sales: '200.00',
    fee: '1.20',
    other: '-79.52',
    paid: '119.28',
    carried: '0.00',
  });
  expect([await owed(), await owed(MERCHANT_FEES)]).toEqual([0n, 156n]);
  expect(await checkBalanced(db.pool, SHARD)).toEqual([]);
});

test('on days off nothing is paid; the next workday’s is for all of them, less what was given up again', async () => {
  at('2024-01-19');
  await sold('friday', 'purchase', '30.00');
  at('2024-01-20');
  await sold('saturday', 'purchase', '40.00');
  expect(await paidFor('2024-01-19')).toBeUndefined();
  at('2024-01-21');
  await house.done(end, { sale: 'friday', to: 'voiding' });
  await house.done(end, { sale: 'friday', to: 'reversed', response: '00' });
  expect(await paidFor('2024-01-20')).toBeUndefined();
  at('2024-01-22');
  expect(await paidFor('2024-01-21')).toMatchObject({
    from: '2024-01-19',
    payments: 2,
    sales: '70.00',
    other: '-30.00',
    fee: '0.24',
    paid: '39.76',
    carried: '0.00',
  });
  expect(await owed()).toBe(0n);
});

test('a stuck sale that people found approved is paid, less its fee, with the day on which they said so', async () => {
  at('2024-03-04');
  const of = {
    sale: 'stuck',
    kind: 'purchase' as const,
    merchant: MERCHANT,
    terminal: '10000001',
    amount: '100.00',
  };
  await house.done(begin, of);
  await house.done(end, { sale: 'stuck', to: 'unknown' });
  await house.done(end, { sale: 'stuck', to: 'stuck', response: '12' });
  at('2024-03-13');
  expect(await paidFor('2024-03-12')).toMatchObject({ payments: 0 });
  at('2024-03-14');
  const endStuck = endStuckOf(SHARD, '48023310');
  for (const person of ['jia', 'yi'])
    await house.done(
      endStuck,
      { sale: 'stuck', way: 'approved', words: 'The network has it.' },
      { role: 'institution', party: 'acquirer', person },
    );
  at('2024-03-15');
  expect(await paidFor('2024-03-14')).toMatchObject({ payments: 1, sales: '100.00', fee: '0.60' });
});

test('a merchant whose first sale came before the night that pays for the date before it is owed nothing for that date yet', async () => {
  at('2024-01-16');
  await house.done(openMerchantOf(SHARD), { merchant: NEW });
  await sold('first', 'purchase', '10.00', undefined, NEW);
  expect(await house.done(payOut, { date: '2024-01-15', merchant: NEW })).toEqual({ payout: null });
  expect(await owed(merchantAccount(NEW))).toBe(1_000n);
  at('2024-01-17');
  expect(await house.done(payOut, { date: '2024-01-16', merchant: NEW })).toMatchObject({ paid: '9.94' });
});

test('what is answered days after it was asked for is booked, charged and paid on the date of its answer', async () => {
  await house.done(openMerchantOf(SHARD), { merchant: SLOW });
  at('2024-01-08');
  await sold('slow-first', 'purchase', '100.00', undefined, SLOW);
  for (const [sale, kind, amount] of [
    ['slow', 'purchase', '50.00'],
    ['slow-back', 'refund', '100.00'],
  ] as const) {
    const of = { sale, kind, merchant: SLOW, terminal: '10000001', amount };
    await house.done(begin, kind === 'refund' ? { ...of, original: 'slow-first' } : of);
  }
  at('2024-01-09');
  expect(await paidFor('2024-01-08', SLOW)).toMatchObject({ sales: '100.00', refunds: '0.00', fee: '0.60' });
  at('2024-01-12');
  for (const sale of ['slow', 'slow-back']) {
    await house.done(end, { sale, to: 'answered', response: '00' });
    expect(await dateOf(sale)).toBe('2024-01-12');
  }
  // Given up and refused by the bank: it stays where it was booked.
  at('2024-01-13');
  await house.done(end, { sale: 'slow', to: 'voiding' });
  await house.done(end, { sale: 'slow', to: 'kept', response: '12' });
  expect(await dateOf('slow')).toBe('2024-01-12');
  at('2024-01-15');
  expect(await paidFor('2024-01-12', SLOW)).toMatchObject({
    sales: '50.00',
    refunds: '100.00',
    fee: '-0.30',
    other: '0.00',
    carried: '-49.70',
  });
  at('2024-01-15');
  await sold('slow-again', 'purchase', '49.70', undefined, SLOW);
  at('2024-01-16');
  expect(await paidFor('2024-01-15', SLOW)).toMatchObject({ fee: '0.30', paid: '0.00', carried: '-0.30' });
});
