import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { accounts, checkBalanced, debitBalance } from '@sandglass/ledger';
import { readRows } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeClearingFile } from '../clearing/file.ts';
import type { ClearingLine } from '../clearing/line.ts';
import { differences } from '../member/tables.ts';
import { ACQUIRER, exchangeOf, lineOf, MERCHANT, says, selling } from '../testing/sides.ts';
import { merchantAccount, NETWORK_SETTLEMENT } from './chart.ts';
import { type Sale, sales } from './sale.ts';
import { acquirerSettlingOf } from './settling.ts';

const SHARD = 'probe';
const [TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] = [16, 17, 18, 19].map((day) => `2024-01-${day}`) as [
  string,
  string,
  string,
  string,
];
const jia = { role: 'institution', party: 'acquirer', person: 'jia' } as const;
const yi = { role: 'institution', party: 'acquirer', person: 'yi' } as const;
const WORDS = 'The issuer’s statement says so.';

let files: Map<string, ClearingLine[]>;
const settling = acquirerSettlingOf(SHARD, ACQUIRER, {
  file: async (_pool, date) => writeClearingFile({ date, member: ACQUIRER }, files.get(date) ?? []),
  statement: async () => [],
});
const { endStuck, reconcile, settleDifference } = settling;

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  files = new Map();
  await db.pool.query(
    `truncate payments.sale, payments.merchant, payments.merchant_movement, payments.trace, payments.stuck_end,
     payments.difference, payments.reconciliation, ledger.account, ledger.transfer_bundle, ledger.anchor,
     ledger.pending, operations.request_bundle, operations.request_key`,
  );
  house = new House(db.pool);
  at(TUESDAY);
  await house.start();
  return () => house.stop();
});
afterAll(() => db.close());

function at(date: string): void {
  house.businessDate = date;
  house.now = Date.parse(`${date}T04:00:00Z`);
}

/** No answer came, and the network does not reverse it. */
async function stuck(kind: 'purchase' | 'hold' = 'purchase'): Promise<Sale> {
  const { sell } = await selling(house, (parts) =>
    parts.mti.startsWith('04') ? says(parts, '12') : { kind: 'unknown', why: 'time-out' },
  );
  const sale = await sell(kind);
  expect(sale).toMatchObject({ state: 'stuck', response: '12' });
  return sale;
}
const balance = async (id: string): Promise<number> => {
  const [row] = await readRows(db.pool, accounts, 'where shard = $1 and id = $2', [SHARD, id]);
  return row === undefined ? 0 : Number(debitBalance(row));
};
const owed = async (): Promise<number> => 0 - (await balance(merchantAccount(MERCHANT)));
const saleNow = async ({ id }: Sale): Promise<Sale> =>
  (await readRows(db.pool, sales, 'where shard = $1 and id = $2', [SHARD, id]))[0]!;
const found = () => readRows(db.pool, differences, 'where shard = $1 order by date, id', [SHARD]);
async function night(date: string, next: string): Promise<void> {
  at(next);
  await house.done(reconcile, { date });
}
async function agreed(): Promise<void> {
  for (const sql of settling.subLedgers) expect((await db.pool.query(sql, [SHARD])).rows).toEqual([]);
  expect(await checkBalanced(db.pool, SHARD)).toEqual([]);
}
async function bothSay(sale: Sale, way: 'approved' | 'reversed'): Promise<void> {
  const input = { sale: sale.id, way, words: WORDS };
  expect(await house.done(endStuck, input, jia)).toMatchObject({
    state: 'stuck',
    proposal: { way, by: 'jia', words: WORDS },
  });
  expect(await house.refused(endStuck, input, jia)).toBe('sale-needs-another');
  expect(await house.done(endStuck, input, yi)).toMatchObject({ state: way, settled: true, proposal: null });
}

test('a sale that two people found approved is owed to its merchant, once, and who said so stays', async () => {
  const sale = await stuck();
  await bothSay(sale, 'approved');
  expect([await owed(), await balance(NETWORK_SETTLEMENT)]).toEqual([1_000, 1_000]);
  expect(await saleNow(sale)).toMatchObject({ state: 'approved', response: '00' });
  const input = { sale: sale.id, way: 'approved', words: WORDS } as const;
  expect(await house.refused(endStuck, input, yi)).toBe('sale-not-stuck');
  const { rows } = await db.pool.query(
    'select way, words, by, confirmed_by, ended_at from payments.stuck_end',
  );
  expect(rows).toMatchObject([{ way: 'approved', words: WORDS, by: 'jia', confirmed_by: 'yi' }]);
  expect(await owed()).toBe(1_000);
  await agreed();
});

test('a sale that was not made is owed to nobody, and the file agrees', async () => {
  const sale = await stuck();
  await bothSay(sale, 'reversed');
  expect([await owed(), await balance(NETWORK_SETTLEMENT)]).toEqual([0, 0]);
  expect(await saleNow(sale)).toMatchObject({ state: 'reversed', response: null });
  await night(TUESDAY, WEDNESDAY);
  expect(await found()).toEqual([]);
  await agreed();
});

test('two who found out different things agree on nothing: the later proposal waits for another', async () => {
  const sale = await stuck();
  const say = (way: 'approved' | 'reversed', by: typeof jia | typeof yi) =>
    house.done(endStuck, { sale: sale.id, way, words: WORDS }, by);
  await say('approved', jia);
  expect(await say('reversed', yi)).toMatchObject({
    state: 'stuck',
    proposal: { way: 'reversed', by: 'yi' },
  });
  expect(await say('reversed', jia)).toMatchObject({ state: 'reversed' });
  expect(await owed()).toBe(0);
});

test('only what is stuck is ended, and never without words', async () => {
  const { sell } = await selling(house, (parts) => says(parts, '00'));
  const sale = await sell();
  const input = { sale: sale.id, way: 'reversed', words: WORDS } as const;
  expect(await house.refused(endStuck, input, jia)).toBe('sale-not-stuck');
  expect(await house.refused(endStuck, { ...input, sale: 'nothing' }, jia)).toBe('sale-unknown');
  await expect(house.submit(endStuck, { ...input, words: '  ' }, { actor: jia })).rejects.toThrow('words');
});

test('what the network cleared of it is not ended before the sale is; approved, it ends with it', async () => {
  const sale = await stuck();
  files.set(TUESDAY, [lineOf({ exchange: exchangeOf(sale), rrn: sale.rrn })]);
  await night(TUESDAY, WEDNESDAY);
  const [row] = await found();
  expect(row).toMatchObject({ kind: 'only-theirs', state: 'open', theirs: 1_000n });
  for (const way of ['post-late', 'claim', 'accept'] as const)
    expect(await house.refused(settleDifference, { difference: row!.id, way }, jia)).toBe(
      'difference-sale-open',
    );
  await bothSay(sale, 'approved');
  expect(await found()).toMatchObject([
    { state: 'closed', way: 'matched-later', ours: 1_000n, own_on: WEDNESDAY, closed_on: WEDNESDAY },
  ]);
  expect([await owed(), await balance(NETWORK_SETTLEMENT)]).toEqual([1_000, 0]);
  await agreed();
  // Booked on the day on which they found out, and compared with the file of before.
  await night(WEDNESDAY, THURSDAY);
  expect((await found()).length).toBe(1);
  await agreed();
});

test('what the network cleared of a sale that was not made is claimed back', async () => {
  const sale = await stuck();
  files.set(TUESDAY, [lineOf({ exchange: exchangeOf(sale), rrn: sale.rrn })]);
  await night(TUESDAY, WEDNESDAY);
  await bothSay(sale, 'reversed');
  const [row] = await found();
  const input = { difference: row!.id, way: 'claim' } as const;
  for (const by of [jia, yi]) await house.done(settleDifference, input, by);
  expect(await found()).toMatchObject([{ state: 'claimed', claimed: -1_000n }]);
  expect([await owed(), await balance(NETWORK_SETTLEMENT)]).toEqual([0, 0]);
  await agreed();
});

test('what was found approved days later and the network never cleared is a difference of that day', async () => {
  const sale = await stuck();
  await night(TUESDAY, WEDNESDAY);
  at(THURSDAY);
  await house.done(reconcile, { date: WEDNESDAY });
  await bothSay(sale, 'approved');
  await night(THURSDAY, FRIDAY);
  expect(await found()).toMatchObject([{ kind: 'only-ours', date: THURSDAY, ours: 1_000n, state: 'open' }]);
  await agreed();
});

test('another amount than the network cleared stays open by the rest', async () => {
  const sale = await stuck();
  files.set(TUESDAY, [lineOf({ exchange: exchangeOf(sale), amount: 900n })]);
  await night(TUESDAY, WEDNESDAY);
  await bothSay(sale, 'approved');
  expect(await found()).toMatchObject([
    { kind: 'amount-differs', state: 'open', ours: 1_000n, theirs: 900n },
  ]);
  await agreed();
});

test('a hold that was found approved moves nothing', async () => {
  await bothSay(await stuck('hold'), 'approved');
  expect([await owed(), await balance(NETWORK_SETTLEMENT)]).toEqual([0, 0]);
  await agreed();
});
