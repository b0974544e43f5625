import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { parseDeclaration } from '@sandglass/declaration';
import { computeMeasures } from '@sandglass/measures';
import microloan from '@sandglass/microloan';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { shareOf, targetsOf } from '../apps/console/lending/portfolio/target-share.ts';
import { valueText } from '../apps/console/watch/measures.tsx';

const SHARD = microloan.id;
const parsed = parseDeclaration(microloan.declaration);
if (!parsed.ok) throw new Error('the declaration does not stand');
const { measures } = parsed.declaration;
const DAY = '2024-06-28';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() => db.pool.query('truncate journal.fact_bundle, ledger.transfer_bundle'));

/** So many businesses did this once; ones of the same numbers are the same. */
const did = (kind: string, businesses: number, on: string) =>
  db.pool.query(
    `insert into journal.fact_bundle (shard, last, count, operation, n, kind, subject, business_date, at, leaf, hash, opening)
     select $1, (select coalesce(max(last), 0) + 1000000 from journal.fact_bundle), $3, array[1], array[0], array[$2::text],
       array(select 'business-' || n from generate_series(1, $3::int4) n), array[$4::date], array[$4::timestamptz], array[''],
       array[''::bytea], array[null::bytea]`,
    [SHARD, kind, businesses, on],
  );

/** So much money moved under this code, minor units. */
const moved = (code: string, amount: bigint, on: string) =>
  db.pool.query(
    `insert into ledger.transfer_bundle (shard, last, count, operation, n, kind, debit, credit, amount, currency, code, pending,
       debit_before, credit_before, business_date, at)
     select $1, (select coalesce(max(last), 0) + 1000 from ledger.transfer_bundle), 1, array[1], array[0], array['transfer'],
       array['a'], array['b'], array[$3::int8], array['CNY'], array[$2::text], array[null::text], array[0], array[0],
       array[$4::date], array[$4::timestamptz]`,
    [SHARD, code, amount, on],
  );

/** The board's gauges: each target with its figure and the share, as they are shown. */
async function gauges(date = DAY) {
  const values = await computeMeasures(db.pool, SHARD, microloan.measures, date);
  const measured = values.map(({ measure, value }) => ({
    ...measure,
    figure: measure.figure ?? null,
    published: null,
    disagrees: false,
    value,
  }));
  const declared = measures.map(({ id, target }) => ({ id, target: target ?? null }));
  return targetsOf(declared, measured).map(({ measure, target }) => [
    measure.id,
    valueText(measure, 'en'),
    valueText({ ...measure, value: target }, 'en'),
    shareOf(measure, target),
  ]);
}
const board = (customers: string, customersShare: number, balance: string, balanceShare: number) => [
  ['microloan.customers-served', customers, '150,000', customersShare],
  ['microloan.outstanding-balance', balance, '¥100,000,000,000.00', balanceShare],
];
const YUAN = 100n;
const BILLION = 1_000_000_000n * YUAN;

test('the two targets are 150,000 customers and ¥100 billion, of which a new pilot has nothing', async () => {
  expect(await gauges()).toEqual(board('0', 0, '¥0.00', 0));
});

test('a customer is one who drew, however often; the balance is what was drawn and neither repaid nor gone', async () => {
  await did('microloan.drawn', 60_000, '2024-03-01');
  await did('microloan.drawn', 45_000, '2024-05-06');
  await did('microloan.signed', 90_000, '2024-05-06');
  await did('microloan.drawn', 75_000, '2024-07-01');
  await moved('drawdown', 45n * BILLION, '2024-03-01');
  await moved('repayment-principal', 12n * BILLION, '2024-04-01');
  await moved('repayment-principal-reversed', 2n * BILLION, '2024-04-02');
  await moved('repayment-interest', 3n * BILLION, '2024-04-01');
  await moved('write-off', 1n * BILLION, '2024-05-31');
  await moved('loan-sold', 4n * BILLION, '2024-06-03');
  await moved('drawdown', 70n * BILLION, '2024-07-01');
  expect(await gauges()).toEqual(board('60,000', 40, '¥30,000,000,000.00', 30));
  expect(await gauges('2024-07-01')).toEqual(board('75,000', 50, '¥100,000,000,000.00', 100));
});

test.each([
  [149_999, 99, 100n * BILLION - 1n, '149,999', '¥99,999,999,999.99', 99],
  [150_000, 100, 100n * BILLION, '150,000', '¥100,000,000,000.00', 100],
  [151_500, 101, 120n * BILLION, '151,500', '¥120,000,000,000.00', 120],
] as const)('with %i customers and their money nothing is reached before it is', async (...of) => {
  const [customers, customersShare, money, customersText, moneyText, moneyShare] = of;
  await did('microloan.drawn', customers, DAY);
  await moved('drawdown', money, DAY);
  expect(await gauges()).toEqual(board(customersText, customersShare, moneyText, moneyShare));
});
