import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { leftInPlain } from '@sandglass/journal/testing';
import { House } from '@sandglass/lending/testing';
import { system } from '@sandglass/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SHARD } from '../shard.ts';
import { CUSTOMERS_TO_FORGET, erase } from './erase.ts';
import { plain } from './plain.ts';

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool, { shard: SHARD, insertsRows: true });
  await house.start();
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

interface Ended {
  readonly state?: string;
  readonly settledOn: string | null;
}

/** A business that once signed loans, as they stand now. */
async function business(id: string, loans: readonly Ended[], signed = loans.length): Promise<void> {
  const run = (text: string, ...values: readonly unknown[]) => db.pool.query(text, [SHARD, id, ...values]);
  await run(
    'insert into journal.subject (shard, id, pseudonym, wrapped) values ($1, $2, $2, $3)',
    Buffer.from('key'),
  );
  await run(
    `insert into microloan.customer (shard, id, name, region, enrolled_on) values ($1, $2, $2, '330000', '2024-01-02')`,
  );
  await run(
    `insert into lending.borrower (shard, id, region, loans, loans_overdue) values ($1, $2, '330000', $3, 0)`,
    signed,
  );
  for (const [n, { state = 'settled', settledOn }] of loans.entries())
    await db.pool.query(
      `insert into lending.loan (shard, id, customer, region, application, product, version, currency, limit_amount,
         draw_minimum, drawn_total, principal, rate_bps, term_months, revolving, terms, drawings, repayments,
         open_drawings, signed_on, available_until, state, settled_on, repricings, pricing)
       values ($1, $2 || '-' || $3, $2, '330000', 'a', 'p', 1, 'CNY', 100, 1, 100, 0, 360, 12, true, '{}', 1, 1, '[]',
         '2024-01-02', '2024-12-31', $4, $5, 0, '{"kind": "fixed"}')`,
      [SHARD, id, String(n), state, settledOn],
    );
}
const found = async (date: string): Promise<readonly string[]> =>
  (await db.pool.query<{ id: string }>(CUSTOMERS_TO_FORGET, [SHARD, date])).rows.map(({ id }) => id);
const refusal = async (party: string): Promise<unknown> => {
  const outcome = await house.executor.submit(
    erase,
    { party },
    { actor: system, key: `${party} ${house.businessDate}` },
  );
  return outcome.outcome === 'refused' ? outcome.values?.obligations : outcome.reply;
};

test('a business is forgotten the night after the law’s years, which are those of the day on which its last loan ended', async () => {
  await business('five', [{ settledOn: '2024-06-30' }, { settledOn: '2024-12-31' }]);
  await business('ten', [{ settledOn: '2024-06-30' }, { settledOn: '2025-01-01' }]);
  await business('owes', [{ settledOn: '2024-06-30' }, { state: 'active', settledOn: null }]);
  await business('written-off', [{ settledOn: '2024-06-30' }, { state: 'written-off', settledOn: null }]);
  await business('handed-over', [{ state: 'handed-over', settledOn: null }]);

  expect(await found('2029-12-30')).toEqual([]);
  expect(await found('2029-12-31')).toEqual(['five']);
  house.businessDate = '2029-12-30';
  expect(await refusal('five')).toBe('contract-kept');
  expect(await refusal('ten')).toBe('contract-kept');
  expect(await refusal('owes')).toBe('loan-signed');
  house.businessDate = '2029-12-31';
  expect(await refusal('five')).toMatchObject({ state: 'erased' });
  expect(await found('2029-12-31')).toEqual([]);

  expect(await found('2034-12-31')).toEqual([]);
  expect(await found('2035-01-01')).toEqual(['ten']);
  house.businessDate = '2060-01-01';
  expect(await found('2060-01-01')).toEqual(['ten']);
  for (const party of ['owes', 'written-off', 'handed-over'])
    expect(await refusal(party), party).toBe('loan-signed');
});

test('who never signed is forgotten three years after the last application ended, which is what they consented to', async () => {
  const applied = (customer: string, on: string, state: string, expiresOn: string | null) =>
    db.pool.query(
      `insert into microloan.application (shard, id, customer, product, version, currency, amount, term_months, purpose, answers, model,
         score, grade, reasons, state, granted, lpr_bps, rate_bps, applied_on, applied_at, expires_on)
       values ($1, $2 || '-' || $3, $2, 'p', 1, 'CNY', 100, 12, 'x', '{}', 'm', 1, 'A', '[]', $4, 0, 1, 1, $3::date, $3::timestamptz, $5)`,
      [SHARD, customer, on, state, expiresOn],
    );
  for (const id of ['looked-only', 'was-declined', 'let-it-lapse', 'asks-a-person']) await business(id, []);
  for (const id of ['was-declined', 'asks-a-person']) await applied(id, '2024-05-10', 'declined', null);
  await applied('let-it-lapse', '2024-05-10', 'approved', '2024-06-09');
  await db.pool.query(
    `update microloan.customer set open_application = 'let-it-lapse-2024-05-10' where shard = $1 and id = 'let-it-lapse'`,
    [SHARD],
  );
  await db.pool.query(
    `insert into microloan.review (shard, id, customer, state, words, asked_on, due_on)
     values ($1, 'asks-a-person-2024-05-10', 'asks-a-person', 'asked', '', '2024-05-11', '2024-06-01')`,
    [SHARD],
  );
  const ours = async (date: string) =>
    (await found(date)).filter((id) =>
      ['looked-only', 'was-declined', 'let-it-lapse', 'asks-a-person'].includes(id),
    );
  expect(await ours('2027-01-01')).toEqual([]);
  expect(await ours('2027-01-02')).toEqual(['looked-only']);
  expect(await ours('2027-05-09')).toEqual(['looked-only']);
  expect(await ours('2027-05-10')).toEqual(['looked-only', 'was-declined']);
  expect(await ours('2027-06-09')).toEqual(['let-it-lapse', 'looked-only', 'was-declined']);
  house.businessDate = '2024-06-09';
  expect(await refusal('let-it-lapse')).toBe('offer-open');
  house.businessDate = '2027-06-09';
  for (const id of await ours('2027-06-09')) expect(await refusal(id), id).toMatchObject({ state: 'erased' });
  expect(await ours('2027-06-09')).toEqual([]);
});

test('a loan that was signed since its loans were looked for is one that is owed', async () => {
  await business('signs-now', [{ settledOn: '2024-06-30' }], 2);
  house.businessDate = '2060-01-02';
  expect(await refusal('signs-now')).toBe('loan-signed');
});

test('nothing that somebody said is left in plain rows but figures of a decision', async () => {
  expect(await leftInPlain(db.pool, ['microloan'], plain)).toEqual([
    'microloan.application.offer',
    'microloan.application.renews',
    'microloan.application.shadow',
    'microloan.rating.proposal',
    'microloan.review.proposal',
  ]);
});
