import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { accounts, checkBalanced, debitBalance } from '@sandglass/ledger';
import { type Row, readRows, type Table } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { runSweep } from '@sandglass/sweeps';
import { addDays, parseDate } from '@sandglass/time';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Relayed, relayed } from '../switch/relayed.ts';
import { linesOf } from '../testing/lines.ts';
import { clearingOf } from './clearing.ts';
import type { FeeTable } from './fees.ts';
import { FEES } from './fees.ts';
import { readClearingFile } from './file.ts';
import {
  clearingLines,
  PRESENTED_KINDS,
  type Presentment,
  presentmentId,
  presentments,
} from './line-table.ts';
import { NETWORK_FEES, SETTLEMENT_BANK } from './network-chart.ts';
import { offeredFile, simulatedSource } from './source.ts';
import { clearingSweep } from './sweep.ts';

const SHARD = 'probe';
const [ACQUIRER, OTHER, BANK] = ['48023310', '48025840', '63020000'];
const MEMBERS = [ACQUIRER, OTHER, BANK];
const DAY = '2024-01-16';
const NIGHT = '2024-01-17';
/** A second table in force from the sixteenth, so that the date counts. */
const tables: readonly FeeTable[] = [
  ...FEES,
  { ...FEES[0]!, from: DAY, issuer: { debit: { ppm: 3_000, cap: 900n }, credit: { ppm: 4_000, cap: null } } },
];
const clearing = clearingOf({ shard: SHARD, members: MEMBERS, fees: tables });

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

async function insert<R extends Row>(table: Table<R>, rows: readonly R[]): Promise<void> {
  const text = JSON.stringify(
    rows.map((row) => ({ ...row, shard: SHARD, at: new Date(Number(row.at)).toISOString() })),
    (_name, value) => (typeof value === 'bigint' ? value.toString() : value),
  );
  const names = ['shard', ...table.columnNames].join(', ');
  await db.pool.query(
    `insert into ${table.name} (${names}) select ${names} from json_populate_recordset(null::${table.name}, $1)`,
    [text],
  );
}
const all = <R extends Row>(table: Table<R>): Promise<R[]> =>
  readRows(db.pool, table, 'where shard = $1 order by id collate "C"', [SHARD]);
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const base = {
  response: '00',
  approval: null,
  reversed_on: null,
  cleared_on: null,
  undone_on: null,
} as const;
const anyPayment = fc.record({
  kind: fc.constantFrom('purchase' as const, 'hold' as const),
  amount: fc.bigInt({ min: 1n, max: 2_000_000n }),
  acquirer: fc.constantFrom(ACQUIRER, OTHER),
  category: fc.constantFrom('5411', '8398', ''),
  card: fc.constantFrom('debit' as const, 'credit' as const),
  day: fc.integer({ min: 13, max: 17 }),
  state: fc.constantFrom('approved' as const, 'approved' as const, 'declined' as const, 'reversed' as const),
  isCleared: fc.boolean(),
  parts: fc.array(
    fc.record({ n: fc.integer({ min: 1, max: 9 }), back: fc.boolean(), day: fc.nat({ max: 2 }) }),
    {
      maxLength: 4,
    },
  ),
  presented: fc.array(
    fc.record({ kind: fc.constantFrom(...PRESENTED_KINDS), amount: fc.bigInt({ min: 1n, max: 5_000n }) }),
    { maxLength: 3 },
  ),
});
type AnyPayment = typeof anyPayment extends fc.Arbitrary<infer T> ? T : never;

/** A payment, what followed it, and what was presented about it. */
function rowsOf(of: AnyPayment, n: number): { relayed: Relayed[]; presented: Presentment[] } {
  const id = `${of.acquirer}-20240116-${String(n).padStart(4, '0')}`;
  const at = Date.parse(`2024-01-${of.day}T02:00:00Z`) + n;
  const isBefore = of.day < 16;
  const first: Relayed = {
    ...base,
    id,
    acquirer: of.acquirer,
    issuer: BANK,
    kind: of.kind,
    amount: of.amount,
    original: null,
    state: of.state,
    rrn: `${n}`,
    category: of.category,
    card: of.card,
    business_date: `2024-01-${of.day}`,
    cleared_on: isBefore && of.isCleared && of.kind !== 'hold' && of.state !== 'declined' ? DAY : null,
    reversed_on: of.state === 'reversed' ? '2024-01-16' : null,
    at,
  };
  const follows = of.parts.map((part, at2): Relayed => {
    const kind = part.back || of.kind === 'purchase' ? ('refund' as const) : ('completion' as const);
    const amount = (of.amount * BigInt(part.n)) / 40n + 1n;
    const day = `2024-01-${of.day + part.day}`;
    return {
      ...first,
      id: `${id}-${at2}`,
      kind,
      amount,
      original: id,
      state: 'approved',
      cleared_on: null,
      reversed_on: null,
      business_date: day,
      at: at + 10_000 * (at2 + 1),
    };
  });
  const presented = of.presented.map(
    ({ kind, amount }, n2): Presentment => ({
      id: presentmentId(id, kind, n2 + 1),
      exchange: id,
      kind,
      acquirer: of.acquirer,
      issuer: BANK,
      amount,
      rrn: `${n}`,
      words: '',
      claims: [],
      business_date: first.business_date,
      cleared_on: null,
      at: at + n2,
    }),
  );
  return { relayed: [first, ...(of.state === 'approved' ? follows : [])], presented };
}

const TABLES = [
  'payments.relayed',
  'payments.presentment',
  'payments.clearing_line',
  'payments.clearing_file',
  'payments.clearing_day',
  'payments.settlement_order',
  'sweeps.sweep',
  'operations.request_bundle',
  'operations.request_key',
  'ledger.account',
  'ledger.transfer_bundle',
  'ledger.anchor',
].join(', ');
async function afresh(): Promise<void> {
  await house.stop();
  await db.pool.query(`truncate ${TABLES}`);
  house = new House(db.pool);
  house.businessDate = NIGHT;
  await house.start();
}
const balance = async (id: string): Promise<bigint> => {
  const [row] = await readRows(db.pool, accounts, 'where shard = $1 and id = $2', [SHARD, id]);
  return row === undefined ? 0n : debitBalance(row);
};

test(
  'on any day the sweep makes the lines that the definition does, the positions are zero together, and settle',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyPayment, { maxLength: 25 }), async (payments) => {
        await afresh();
        const made = payments.map(rowsOf);
        const rows = {
          relayed: made.flatMap((of) => of.relayed),
          presented: made.flatMap((of) => of.presented),
        };
        await insert(relayed, rows.relayed);
        await insert(presentments, rows.presented);
        const expected = linesOf({ ...rows, before: [] }, DAY, tables);
        const swept = await runSweep(house.executor, clearingSweep(SHARD, tables), NIGHT);
        expect(swept).toMatchObject({ outcome: 'done', rows: BigInt(expected.length) });
        expect(await all(clearingLines)).toEqual(expected.sort(byId));
        for (const member of MEMBERS) await house.done(clearing.closeFile, { date: DAY, member });
        await house.done(clearing.closeDay, { date: DAY });
        await house.done(clearing.settleDay, { date: DAY });
        const fees = expected.reduce(
          (sum, { kind, network }) => sum + (/refund|reversal/.test(kind) ? -2n : 2n) * network,
          0n,
        );
        expect(await balance(SETTLEMENT_BANK)).toBe(fees);
        expect(await balance(NETWORK_FEES)).toBe(-fees);
        for (const member of MEMBERS) expect(await balance(`member/${member}`)).toBe(0n);
        expect(await checkBalanced(db.pool, SHARD)).toEqual([]);
        // The day after there is nothing left of it, and what came later is cleared then.
        const later = linesOf(
          {
            relayed: await all(relayed),
            presented: await all(presentments),
            before: await all(clearingLines),
          },
          NIGHT,
          tables,
        );
        await runSweep(house.executor, clearingSweep(SHARD, tables), addDays(parseDate(NIGHT), 1));
        const after = await all(clearingLines);
        expect(after.filter(({ date }) => date === NIGHT)).toEqual(later.sort(byId));
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      }),
      { numRuns: 25 },
    ),
  60_000,
);

test('a member is offered its own file once it is closed, and the bank’s statement says what was ordered', async () => {
  await afresh();
  const { relayed: rows } = rowsOf(
    {
      kind: 'purchase',
      amount: 10_000n,
      acquirer: ACQUIRER,
      category: '5411',
      card: 'debit',
      day: 16,
      state: 'approved',
      isCleared: false,
      parts: [],
      presented: [],
    },
    1,
  );
  await insert(relayed, rows);
  expect(await house.refused(clearing.closeFile, { date: DAY, member: BANK })).toBe('clearing-not-made');
  await runSweep(house.executor, clearingSweep(SHARD, tables), NIGHT);
  expect(await offeredFile(db.pool, SHARD, DAY, BANK)).toBeUndefined();
  for (const member of MEMBERS) await house.done(clearing.closeFile, { date: DAY, member });
  const { lines } = readClearingFile((await offeredFile(db.pool, SHARD, DAY, BANK))!);
  expect(lines).toMatchObject([{ kind: 'purchase', amount: 10_000n, interchange: 30n, network: 3n }]);
  expect(readClearingFile((await offeredFile(db.pool, SHARD, DAY, OTHER))!).lines).toEqual([]);
  expect(await house.refused(clearing.settleDay, { date: DAY })).toBe('clearing-day-not-closed');
  await house.done(clearing.closeDay, { date: DAY });
  await house.done(clearing.settleDay, { date: DAY });
  expect(await house.refused(clearing.settleDay, { date: DAY })).toBe('clearing-day-not-closed');
  const { statement } = simulatedSource(SHARD, BANK);
  expect(await statement(db.pool, NIGHT)).toEqual([{ reference: DAY, amount: -9_973n }]);
});

test('what members present brings money to whom its kind says, whole and without fees', async () => {
  await afresh();
  const presented = PRESENTED_KINDS.map((kind, n) => ({ kind, amount: 10n ** BigInt(n) }));
  const { relayed: rows, presented: planted } = rowsOf(
    {
      kind: 'purchase',
      amount: 10_000n,
      acquirer: ACQUIRER,
      category: '5411',
      card: 'debit',
      day: 16,
      state: 'declined',
      isCleared: false,
      parts: [],
      presented,
    },
    1,
  );
  await insert(relayed, rows);
  await insert(presentments, planted);
  await runSweep(house.executor, clearingSweep(SHARD, tables), NIGHT);
  for (const member of MEMBERS) await house.done(clearing.closeFile, { date: DAY, member });
  await house.done(clearing.closeDay, { date: DAY });
  await house.done(clearing.settleDay, { date: DAY });
  const { lines } = readClearingFile((await offeredFile(db.pool, SHARD, DAY, ACQUIRER))!);
  expect(lines.map(({ kind, interchange, network }) => [kind, interchange, network]).sort()).toEqual(
    [...PRESENTED_KINDS].sort().map((kind) => [kind, 0n, 0n]),
  );
  // 1 charged back, 10 presented again, 100 to the issuer, 1,000 to the acquirer.
  const toAcquirer = -1n + 10n - 100n + 1_000n;
  const came = await Promise.all(
    [ACQUIRER, BANK].map((member) => simulatedSource(SHARD, member).statement(db.pool, NIGHT)),
  );
  expect(came).toEqual([[{ reference: DAY, amount: toAcquirer }], [{ reference: DAY, amount: -toAcquirer }]]);
});
