import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SHARD } from '../shard.ts';
import { CUSTOMER_CLASSES_SQL } from './classes.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());

/** A customer with loans of these next due dates; null: nothing is owed. */
async function customerWith(id: string, dues: readonly (string | null)[], state = 'active'): Promise<void> {
  await db.pool.query(
    `insert into microloan.customer (shard, id, name, region, enrolled_on)
    values ($1, $2, $2, '330000', '2024-01-02')`,
    [SHARD, id],
  );
  for (const [n, due] of dues.entries()) {
    await db.pool.query(
      `insert into lending.loan (shard, id, customer, region, application, product, version, currency, limit_amount,
         draw_minimum, drawn_total, principal, rate_bps, term_months, revolving, terms, drawings, repayments,
         open_drawings, signed_on, available_until, next_due_on, state, repricings, pricing)
       values ($1, $2, $3, '330000', 'a', 'p', 1, 'CNY', 100, 1, 100, 100, 360, 12, true, '{}', 1, 0, '[]', '2024-01-02',
         '2024-12-31', $4, $5, 0, '{"kind": "fixed"}')`,
      [SHARD, `${id}-${n}`, id, due, state],
    );
  }
}
const classesOn = async (date: string): Promise<Record<string, string>> => {
  const { rows } = await db.pool.query(CUSTOMER_CLASSES_SQL, [SHARD, date]);
  return Object.fromEntries(rows.map(({ id, class: of, because }) => [id, `${of} ${because}`]));
};

test('a customer stands as their worst loan does: sound, overdue from the day after, non-performing above 90 days', async () => {
  await customerWith('ann', ['2024-03-01']);
  await customerWith('bob', ['2024-05-31', '2024-03-01']);
  await customerWith('cai', [null]);
  await customerWith('dan', []);
  await customerWith('eve', ['2024-03-01'], 'settled');
  const sound = {
    cai: 'normal nothing-overdue',
    dan: 'normal nothing-overdue',
    eve: 'normal nothing-overdue',
  };
  expect(await classesOn('2024-03-01')).toEqual({
    ann: 'normal nothing-overdue',
    bob: 'normal nothing-overdue',
    ...sound,
  });
  expect(await classesOn('2024-03-02')).toEqual({ ann: 'risky overdue', bob: 'risky overdue', ...sound });
  // 2024-05-30 is day 90, which is not yet above it.
  expect(await classesOn('2024-05-30')).toMatchObject({ ann: 'risky overdue', bob: 'risky overdue' });
  expect(await classesOn('2024-05-31')).toMatchObject({
    ann: 'non-performing overdue-over-90-days',
    bob: 'non-performing overdue-over-90-days',
  });
});
