import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { leftInPlain } from '@sandglass/journal/testing';
import { House } from '@sandglass/lending/testing';
import { system } from '@sandglass/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASES_ABANDONED, withdrawCase } from '../case/withdraw.ts';
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

const TODAY = '2035-06-01';
const insert = (into: string, ...values: readonly unknown[]) =>
  db.pool.query(`insert into ${into} values ($1, ${values.map((_, n) => `$${n + 2}`).join(', ')})`, [
    SHARD,
    ...values,
  ]);
const found = async (date: string): Promise<readonly string[]> =>
  (await db.pool.query<{ id: string }>(CUSTOMERS_TO_FORGET, [SHARD, date])).rows.map(({ id }) => id);

async function known(
  id: string,
  keptUntil: string | null,
  openCases = 0,
  lastEnded: string | null = null,
): Promise<void> {
  await insert('journal.subject (shard, id, pseudonym, wrapped)', id, `p-${id}`, Buffer.alloc(32, 7));
  await insert(
    'swiftcredit.customer (shard, id, open_cases, kept_until, last_ended)',
    ...[id, openCases, keptUntil, lastEnded],
  );
}

test('in the night after the law’s time whoever is owed nothing is forgotten, without being asked, and once', async () => {
  await known('over', TODAY);
  await known('kept', '2035-06-02');
  await known('never-had-a-contract', null);
  await known('borrows-again', '2035-01-01', 1);
  await known('complains', '2035-01-01');
  await insert('complaints.complainant (shard, id, open)', 'complains', 1);
  await known('claims', '2035-01-01');
  await insert('compensation.claimant (shard, id, open)', 'claims', 1);
  await known('has-money', '2035-01-01');
  await insert(
    'ledger.account (shard, id, code, currency, rule, credits, opened_at)',
    ...['current/has-money', 'current', 'CNY', 'may-not-overdraw-credit', 100, '2024-01-16'],
  );

  expect(await found('2035-05-31')).toEqual([]);
  expect(await found(TODAY)).toEqual(['over']);
  house.businessDate = TODAY;
  // Each of the others is refused, too, should somebody ask: the list and the operation agree.
  for (const party of ['kept', 'borrows-again', 'complains', 'claims', 'has-money'])
    expect(await house.refused(erase, { party }, system), party).toBe('obligation-open');
  expect(await house.done(erase, { party: 'over' }, system)).toMatchObject({ state: 'erased' });
  const { rows } = await db.pool.query(
    `select wrapped, erased_at is not null as erased from journal.subject where shard = $1 and id = 'over'`,
    [SHARD],
  );
  expect(rows).toEqual([{ wrapped: null, erased: true }]);
  expect(await found(TODAY)).toEqual([]);
});

test('who never had a contract is forgotten three years after the last case ended', async () => {
  await known('dropped-it', null, 0, '2040-03-10');
  await known('opened-another', null, 1, '2040-03-10');
  await known('asked-again-later', '2041-01-01', 0, '2040-03-11');
  const ours = async (date: string) => (await found(date)).filter((id) => id !== 'kept');
  expect(await ours('2043-03-09')).toEqual([]);
  expect(await ours('2043-03-10')).toEqual(['dropped-it']);
  expect(await ours('2043-03-11')).toEqual(['asked-again-later', 'dropped-it']);
  house.businessDate = '2043-03-11';
  expect(await house.done(erase, { party: 'dropped-it' }, system)).toMatchObject({ state: 'erased' });
});

test('a case that nobody goes on with ends by itself after 180 days, and the years begin; not while a person looks at it', async () => {
  await known('idle', null, 3);
  for (const [id, state, last] of [
    ['idle-1', 'declined', '2044-01-10'],
    ['idle-2', 'open', '2044-01-11'],
    ['idle-3', 'signed', '2044-01-01'],
  ] as const) {
    await insert(
      `swiftcredit.case_file (shard, id, customer, edition, channel, state, amount, term_months, purpose, valuations, steps,
         guarantee_required, opened_on, opened_at, decisions, owner_consents)`,
      ...[
        id,
        'idle',
        'personal',
        'online',
        state,
        100,
        12,
        'x',
        0,
        1,
        false,
        '2044-01-01',
        '2044-01-01',
        0,
        '[]',
      ],
    );
    await insert(
      'swiftcredit.step (shard, id, case_file, n, what, channel, role, by, at)',
      ...[`${id}.1`, id, 1, 'filled', 'online', 'customer', 'idle', `${last} 12:00+08`],
    );
  }
  const abandoned = async (date: string) =>
    (await db.pool.query<{ id: string }>(CASES_ABANDONED, [SHARD, date])).rows.map(({ id }) => id);
  expect(await abandoned('2044-07-08')).toEqual([]);
  expect(await abandoned('2044-07-09')).toEqual(['idle-1']);
  expect(await abandoned('2044-07-10')).toEqual(['idle-1', 'idle-2']);
  await insert(
    'swiftcredit.review (shard, id, customer, state, words, asked_on, due_on)',
    ...['idle-1.1', 'idle', 'asked', '', '2044-01-12', '2044-02-01'],
  );
  expect(await abandoned('2044-07-10')).toEqual([]);
  await db.pool.query(`update swiftcredit.review set state = 'upheld' where shard = $1`, [SHARD]);
  house.businessDate = '2044-07-10';
  for (const caseId of await abandoned('2044-07-10'))
    expect(await house.done(withdrawCase, { caseId }, system)).toMatchObject({ state: 'withdrawn' });
  expect(await abandoned('2044-07-10')).toEqual([]);
  const { rows } = await db.pool.query(
    `select open_cases, last_ended::text as ended from swiftcredit.customer where shard = $1 and id = 'idle'`,
    [SHARD],
  );
  expect(rows).toEqual([{ open_cases: 1, ended: '2044-07-10' }]);
});

test('nothing that somebody said is left in plain rows but figures of a decision', async () => {
  expect(await leftInPlain(db.pool, ['swiftcredit'], plain)).toEqual([
    'swiftcredit.case_file.offer',
    'swiftcredit.decision.offer',
    'swiftcredit.rating.proposal',
    'swiftcredit.review.proposal',
  ]);
});
