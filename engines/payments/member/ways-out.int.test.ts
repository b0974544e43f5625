import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { accounts, checkBalanced, debitBalance } from '@sandglass/ledger';
import { readRows } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeClearingFile } from '../clearing/file.ts';
import { type ClearedKind, type ClearingLine, signOf } from '../clearing/line.ts';
import type { StatementEntry } from '../clearing/source.ts';
import '../reasons/clearing.ts';
import { SHARD } from '../testing/issuing.ts';
import { lineOf, type Paid, type Played, sides } from '../testing/sides.ts';
import { ACCEPTED, CENTRAL_BANK, CLAIMS, DUE, INTERCHANGE } from './chart.ts';
import { UNRECONCILED_DAYS } from './figures.ts';
import { settlingOf } from './member-operations.ts';
import { differences } from './tables.ts';

const [TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY] = [16, 17, 18, 19, 20].map(
  (day) => `2024-01-${day}`,
) as [string, string, string, string, string];
const NOON = ' 04:00:00Z';
const jia = { role: 'institution', party: 'office', person: 'jia' } as const;
const yi = { role: 'institution', party: 'office', person: 'yi' } as const;

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

function at(date: string, time = NOON): void {
  house.businessDate = date;
  house.now = Date.parse(date + time);
}

const adjustment = (exchange: string, n: number, kind: ClearedKind = 'credit-adjustment'): ClearingLine =>
  lineOf({ exchange: `${exchange}/${kind}-${n}`, original: exchange, kind, interchange: 0n });
const balance = async (id: string): Promise<number> => {
  const [row] = await readRows(db.pool, accounts, 'where shard = $1 and id = $2', [SHARD, id]);
  return row === undefined ? 0 : Number(debitBalance(row));
};
const found = () => readRows(db.pool, differences, 'where shard = $1 order by date, id', [SHARD]);
const open = async () => (await found()).filter(({ state }) => state !== 'closed');
/** What the network is asked to clear. */
const asked = async () =>
  (
    await db.pool.query(`select payload from jobs.job where kind = $1 order by payload->>'n'`, [
      `${SHARD}.present`,
    ])
  ).rows.map(({ payload }) => payload);

describe.each(sides)(
  'as the $name',
  ({ code, member: memberOf, clearing, party, sign, subLedgers, play }) => {
    /** Of the issuer; an acquirer's is the other way. */
    const signed = (amount: number): number => (amount === 0 ? 0 : sign * amount);

    /** What the network and the settlement bank say; a test spoils it. */
    let files: Map<string, ClearingLine[]>;
    let statement: Map<string, StatementEntry[]>;
    const member = memberOf({
      file: async (_pool, date) => writeClearingFile({ date, member: code }, files.get(date) ?? []),
      statement: async (_pool, date) => statement.get(date) ?? [],
    });
    const { reconcile, bookStatement, settleDifference, refuseClaim } = settlingOf(member);

    let played: Played;
    const paid = (): Promise<Paid> => played.paid();
    beforeEach(async () => {
      files = new Map();
      statement = new Map();
      await db.pool.query(
        `truncate payments.card, payments.token, payments.token_use, payments.movement, payments.payment_bundle,
     payments.payment_key, payments.progress, payments.card_use, payments.reconciliation, payments.sale,
     payments.merchant, payments.merchant_movement, payments.trace,
     payments.difference, payments.statement, ledger.account, ledger.transfer_bundle, ledger.anchor,
     ledger.pending, operations.request_bundle, operations.request_key, jobs.job`,
      );
      house = new House(db.pool);
      at(TUESDAY);
      await house.start();
      played = await play(house);
      return () => house.stop();
    });

    const owned = async (): Promise<number> => -(await balance(party));

    /** The night after a settlement date, with a settlement bank that moves what the file comes to. */
    async function night(date: string, next: string): Promise<void> {
      at(next);
      await house.done(reconcile, { date });
      const net = (files.get(date) ?? []).reduce(
        (sum, line) => sum + signOf(line) * (line.interchange - line.network - line.amount),
        0n,
      );
      if (!statement.has(next) && net !== 0n)
        statement.set(next, [{ reference: date, amount: BigInt(sign) * net }]);
    }
    async function agreed(): Promise<void> {
      for (const sql of subLedgers) expect((await db.pool.query(sql, [SHARD])).rows).toEqual([]);
      expect(await checkBalanced(db.pool, SHARD)).toEqual([]);
    }
    /** To pay for one payment; below zero: from the member. */
    const due = BigInt(sign) * -996n;
    async function bothTake(way: 'post-late' | 'reverse' | 'claim' | 'accept'): Promise<void> {
      const row = (await open()).find(({ state }) => state === 'open');
      const input = { difference: row!.id, way };
      const proposed = await house.done(settleDifference, input, jia);
      expect(proposed).toMatchObject({ state: 'open', proposal: { way, by: 'jia' } });
      expect(await house.refused(settleDifference, input, jia)).toBe('difference-needs-another');
      await house.done(settleDifference, input, yi);
    }

    test('a day that agrees is settled to the fen: the clearing account is empty, fees are booked, the money moved', async () => {
      const [one, two] = [await paid(), await paid()];
      files.set(TUESDAY, [one.line, two.line, await one.refunded()]);
      await agreed();
      await night(TUESDAY, WEDNESDAY);
      expect(await open()).toEqual([]);
      expect(await balance(clearing)).toBe(0);
      expect([await balance(DUE), await balance(INTERCHANGE)]).toEqual([signed(-1_593), signed(-7)]);
      await agreed();
      at(THURSDAY);
      await house.done(bookStatement, { date: WEDNESDAY });
      expect([await balance(DUE), await balance(CENTRAL_BANK)]).toEqual([0, signed(-1_593)]);
      expect(await open()).toEqual([]);
      await agreed();
      // Done once a date.
      expect(await house.refused(reconcile, { date: TUESDAY })).toBe('date-reconciled');
      expect(await house.refused(bookStatement, { date: WEDNESDAY })).toBe('statement-booked');
    });

    test('what is cleared and was never booked here is claimed, and the network’s adjustment ends it', async () => {
      const never = lineOf({ exchange: '48023310-20240116020000-999999' });
      files.set(TUESDAY, [never]);
      await night(TUESDAY, WEDNESDAY);
      expect(await open()).toMatchObject([
        { kind: 'only-theirs', theirs: 1_000n, ours: null, state: 'open' },
      ]);
      expect(await balance(clearing)).toBe(signed(1_000));
      await agreed();
      const [row] = await open();
      expect(await house.refused(settleDifference, { difference: row!.id, way: 'post-late' }, jia)).toBe(
        'difference-of-nobody',
      );
      expect(await house.refused(settleDifference, { difference: row!.id, way: 'reverse' }, jia)).toBe(
        'difference-way',
      );
      await bothTake('claim');
      const { exchange } = never;
      expect(await asked()).toMatchObject([
        { exchange, kind: 'credit-adjustment', amount: '10.00', difference: row!.id },
      ]);
      expect([await balance(clearing), await balance(CLAIMS)]).toEqual([0, signed(1_000)]);
      await agreed();
      files.set(WEDNESDAY, [adjustment(never.exchange, 1)]);
      await night(WEDNESDAY, THURSDAY);
      expect(await open()).toEqual([]);
      expect([await balance(clearing), await balance(CLAIMS)]).toEqual([0, 0]);
      await agreed();
    });

    test('two claims on one exchange have a number each, and each is ended by its own adjustment', async () => {
      const { line } = await paid();
      files.set(TUESDAY, [line]);
      await night(TUESDAY, WEDNESDAY);
      files.set(WEDNESDAY, [line]);
      await night(WEDNESDAY, THURSDAY);
      await bothTake('claim');
      files.set(THURSDAY, [line]);
      await night(THURSDAY, FRIDAY);
      await bothTake('claim');
      const { exchange } = line;
      expect(await asked()).toMatchObject([
        { exchange, n: 1 },
        { exchange, n: 2 },
      ]);
      files.set(
        FRIDAY,
        [1, 2].map((n) => adjustment(line.exchange, n)),
      );
      await night(FRIDAY, SATURDAY);
      expect([await open(), await balance(clearing), await balance(CLAIMS)]).toEqual([[], 0, 0]);
      await agreed();
    });

    test('no date is passed over: the next waits until the one before is done', async () => {
      const { line } = await paid();
      files.set(TUESDAY, [line]);
      await night(TUESDAY, WEDNESDAY);
      at(FRIDAY);
      expect(await house.refused(reconcile, { date: THURSDAY })).toBe('date-before-open');
      await house.done(bookStatement, { date: WEDNESDAY });
      expect(await house.refused(bookStatement, { date: FRIDAY })).toBe('date-before-open');
      await house.done(reconcile, { date: WEDNESDAY });
      await house.done(reconcile, { date: THURSDAY });
      await house.done(bookStatement, { date: THURSDAY });
      await house.done(bookStatement, { date: FRIDAY });
      await agreed();
    });

    test('what was proposed for one amount is not taken for another', async () => {
      const { line } = await paid();
      await night(TUESDAY, WEDNESDAY);
      const [row] = await open();
      await house.done(settleDifference, { difference: row!.id, way: 'reverse' }, jia);
      files.set(WEDNESDAY, [{ ...line, amount: 400n }]);
      await night(WEDNESDAY, THURSDAY);
      expect(await open()).toMatchObject([{ id: row!.id, kind: 'amount-differs', proposal: null }]);
      expect(await house.done(settleDifference, { difference: row!.id, way: 'reverse' }, yi)).toMatchObject({
        state: 'open',
        proposal: { by: 'yi' },
      });
      await agreed();
    });

    test('what is cleared and was declined here is booked late, when it was paid all the same', async () => {
      const exchange = await played.declined();
      files.set(TUESDAY, [lineOf({ exchange, amount: 700n })]);
      await night(TUESDAY, WEDNESDAY);
      expect(await open()).toMatchObject([{ kind: 'only-theirs' }]);
      const before = await owned();
      await bothTake('post-late');
      expect([(await owned()) - before, await balance(clearing)]).toEqual([signed(-700), 0]);
      expect(await open()).toEqual([]);
      await agreed();
    });

    test('what is booked and not cleared is taken back from whom it was booked', async () => {
      await paid();
      await night(TUESDAY, WEDNESDAY);
      expect(await open()).toMatchObject([
        { kind: 'only-ours', ours: 1_000n, theirs: null, state: 'open', own_on: TUESDAY },
      ]);
      const value = async (date: string) =>
        Number((await db.pool.query(UNRECONCILED_DAYS, [SHARD, date])).rows[0].value);
      expect([await value(WEDNESDAY), await value(FRIDAY)]).toEqual([0, 2]);
      const before = await owned();
      await bothTake('reverse');
      expect([(await owned()) - before, await balance(clearing)]).toEqual([signed(1_000), 0]);
      expect(await value(FRIDAY)).toBe(0);
      await agreed();
    });

    test('an amount that differs: too much is given back, too little is taken late, or it stays as it is', async () => {
      const [one, two, three] = [await paid(), await paid(), await paid()];
      files.set(TUESDAY, [
        { ...one.line, amount: 900n },
        { ...two.line, amount: 1_050n },
        { ...three.line, amount: 1_001n },
      ]);
      await night(TUESDAY, WEDNESDAY);
      expect((await open()).map(({ kind }) => kind)).toEqual([
        'amount-differs',
        'amount-differs',
        'amount-differs',
      ]);
      await agreed();
      const before = await owned();
      await bothTake('reverse');
      expect((await owned()) - before).toBe(signed(100));
      await bothTake('post-late');
      expect((await owned()) - before).toBe(signed(50));
      await bothTake('accept');
      expect([await balance(clearing), await balance(ACCEPTED), await open()]).toEqual([0, signed(1), []]);
      await agreed();
    });

    test('what was paid and is cleared as a refund is booked late as what the file says, or claimed as a whole', async () => {
      const [one, two] = [await paid(), await paid()];
      files.set(
        TUESDAY,
        [one, two].map(({ line }) => lineOf({ ...line, kind: 'refund' })),
      );
      await night(TUESDAY, WEDNESDAY);
      expect(await open()).toMatchObject(
        [one, two].map(() => ({ kind: 'kind-differs', ours: 1_000n, theirs: -1_000n, own_on: TUESDAY })),
      );
      // Twice the amount lies between what was taken and what should have been given.
      expect(await balance(clearing)).toBe(signed(-4_000));
      await agreed();
      const before = await owned();
      const [row] = await open();
      expect(await house.refused(settleDifference, { difference: row!.id, way: 'reverse' }, jia)).toBe(
        'difference-way',
      );
      await bothTake('post-late');
      expect([(await owned()) - before, await balance(clearing)]).toEqual([signed(2_000), signed(-2_000)]);
      await bothTake('claim');
      expect(await asked()).toMatchObject([{ kind: 'debit-adjustment', amount: '20.00' }]);
      const [claimed] = await open();
      const put = adjustment(claimed!.exchange, 1, 'debit-adjustment');
      files.set(WEDNESDAY, [{ ...put, amount: 2_000n }]);
      await night(WEDNESDAY, THURSDAY);
      expect([await open(), await balance(clearing), await balance(CLAIMS)]).toEqual([[], 0, 0]);
      await agreed();
    });

    test('what the file has twice is claimed, in one file and in two', async () => {
      const [one, two] = [await paid(), await paid()];
      files.set(TUESDAY, [one.line, one.line, two.line]);
      await night(TUESDAY, WEDNESDAY);
      expect(await open()).toMatchObject([{ kind: 'twice', theirs: 1_000n, exchange: one.line.exchange }]);
      await bothTake('claim');
      files.set(WEDNESDAY, [two.line]);
      await night(WEDNESDAY, THURSDAY);
      expect(await open()).toMatchObject([
        { state: 'claimed' },
        { kind: 'twice', date: WEDNESDAY, state: 'open' },
      ]);
      await agreed();
    });

    test('a wrong day is one person’s to accept, but not at the cut-over, where it ends by itself', async () => {
      at(WEDNESDAY);
      const wrong = await paid();
      at(WEDNESDAY, ' 00:00:00Z');
      house.now = Date.parse('2024-01-16T16:00:05Z');
      const near = await paid();
      files.set(TUESDAY, [wrong.line, near.line]);
      await night(TUESDAY, WEDNESDAY);
      const rowOf = async ({ exchange }: ClearingLine) =>
        (await found()).find((row) => row.exchange === exchange);
      expect([await rowOf(wrong.line), await rowOf(near.line)]).toMatchObject([
        { kind: 'wrong-day', state: 'open', own_on: WEDNESDAY },
        { kind: 'wrong-day', state: 'closed', way: 'cut-over' },
      ]);
      await agreed();
      const [row] = await open();
      await house.done(settleDifference, { difference: row!.id, way: 'accept' }, jia);
      await night(WEDNESDAY, THURSDAY);
      expect([await open(), await balance(clearing)]).toEqual([[], 0]);
      await agreed();
    });

    test('what is booked in the last minutes waits for the next file; what came with it undone is nothing', async () => {
      house.now = Date.parse('2024-01-16T15:59:58Z');
      const [late, undone] = [await paid(), await paid()];
      await night(TUESDAY, WEDNESDAY);
      expect((await found()).map(({ kind, state }) => [kind, state])).toEqual([
        ['only-ours', 'waiting'],
        ['only-ours', 'waiting'],
      ]);
      await undone.undone();
      files.set(WEDNESDAY, [late.line]);
      await night(WEDNESDAY, THURSDAY);
      expect((await found()).map(({ way }) => way).sort()).toEqual(['matched-later', 'undone']);
      expect(await balance(clearing)).toBe(0);
      await agreed();
    });

    test('what was reversed after its cut-over is a line of the next file, and agrees', async () => {
      const { line, undone } = await paid();
      files.set(TUESDAY, [line]);
      await night(TUESDAY, WEDNESDAY);
      await undone();
      files.set(WEDNESDAY, [
        lineOf({ ...line, exchange: `${line.exchange}/reversal`, original: line.exchange, kind: 'reversal' }),
      ]);
      await night(WEDNESDAY, THURSDAY);
      expect([await found(), await balance(clearing), await balance(INTERCHANGE)]).toEqual([[], 0, 0]);
      await agreed();
    });

    test('a statement that is not what was to be settled is a difference, and its correction ends it', async () => {
      const { line } = await paid();
      files.set(TUESDAY, [line]);
      statement.set(WEDNESDAY, [
        { reference: TUESDAY, amount: due },
        { reference: TUESDAY, amount: due },
      ]);
      await night(TUESDAY, WEDNESDAY);
      at(THURSDAY);
      await house.done(bookStatement, { date: WEDNESDAY });
      expect(await open()).toMatchObject([
        { source: 'statement', kind: 'twice', ours: due, theirs: 2n * due },
      ]);
      await agreed();
      statement.set(THURSDAY, [{ reference: TUESDAY, amount: BigInt(sign) * 900n }]);
      await house.done(bookStatement, { date: THURSDAY });
      expect(await open()).toMatchObject([{ kind: 'amount-differs', theirs: BigInt(sign) * -1_092n }]);
      await bothTake('accept');
      expect([await open(), await balance(DUE), await balance(ACCEPTED)]).toEqual([[], 0, signed(96)]);
      await agreed();
    });

    test('money that did not come is missed, and late money is a wrong day', async () => {
      const { line } = await paid();
      files.set(TUESDAY, [line]);
      statement.set(WEDNESDAY, []);
      await night(TUESDAY, WEDNESDAY);
      at(THURSDAY);
      await house.done(bookStatement, { date: WEDNESDAY });
      expect(await open()).toMatchObject([
        { source: 'statement', kind: 'only-ours', ours: due, theirs: null },
      ]);
      await agreed();
      statement.set(THURSDAY, [
        { reference: TUESDAY, amount: due },
        { reference: '2023-12-01', amount: BigInt(sign) * 5n },
      ]);
      await house.done(bookStatement, { date: THURSDAY });
      expect(await open()).toMatchObject([
        { kind: 'only-theirs', theirs: BigInt(sign) * 5n },
        { kind: 'wrong-day' },
      ]);
      await agreed();
      await house.done(settleDifference, { difference: `statement|${TUESDAY}`, way: 'accept' }, jia);
      await bothTake('accept');
      expect([await open(), await balance(DUE), await balance(ACCEPTED)]).toEqual([[], 0, signed(-5)]);
      await agreed();
    });

    test('what is booked and not cleared is claimed, and the network’s adjustment ends it', async () => {
      const { line } = await paid();
      await night(TUESDAY, WEDNESDAY);
      await bothTake('claim');
      const { exchange } = line;
      expect(await asked()).toMatchObject([{ exchange, kind: 'debit-adjustment', amount: '10.00' }]);
      files.set(WEDNESDAY, [adjustment(exchange, 1, 'debit-adjustment')]);
      await night(WEDNESDAY, THURSDAY);
      expect([await open(), await balance(clearing), await balance(CLAIMS)]).toEqual([[], 0, 0]);
      await agreed();
    });

    test('what the other member claimed comes as an adjustment: it is met here, and booked by two people', async () => {
      const { line } = await paid();
      files.set(TUESDAY, [line]);
      await night(TUESDAY, WEDNESDAY);
      files.set(WEDNESDAY, [adjustment(line.exchange, 1)]);
      await night(WEDNESDAY, THURSDAY);
      expect(await open()).toMatchObject([{ kind: 'only-theirs', theirs: -1_000n, state: 'open' }]);
      const before = await owned();
      await bothTake('post-late');
      expect([(await owned()) - before, await balance(clearing)]).toEqual([signed(1_000), 0]);
      files.set(THURSDAY, [adjustment(line.exchange, 1, 'debit-adjustment')]);
      await night(THURSDAY, FRIDAY);
      expect(await open()).toMatchObject([{ kind: 'only-theirs', theirs: 1_000n, state: 'open' }]);
      await bothTake('post-late');
      expect([(await owned()) - before, await balance(clearing), await open()]).toEqual([0, 0, []]);
      await agreed();
    });

    test('what the other member claimed ends the difference that it left here', async () => {
      const [one, two] = [await paid(), await paid()];
      files.set(TUESDAY, [{ ...one.line, amount: 2_000n }, two.line, two.line]);
      await night(TUESDAY, WEDNESDAY);
      expect((await open()).map(({ kind }) => kind).sort()).toEqual(['amount-differs', 'twice']);
      await house.done(settleDifference, { difference: (await open())[0]!.id, way: 'accept' }, jia);
      files.set(WEDNESDAY, [adjustment(one.line.exchange, 1), adjustment(two.line.exchange, 1)]);
      await night(WEDNESDAY, THURSDAY);
      expect((await found()).map(({ state, way, proposal }) => [state, way, proposal])).toEqual([
        ['closed', 'matched-later', null],
        ['closed', 'matched-later', null],
      ]);
      expect(await balance(clearing)).toBe(0);
      await agreed();
    });

    test('a claim that the network refuses is open again, is not offered once more, and is ended another way', async () => {
      const { line } = await paid();
      await night(TUESDAY, WEDNESDAY);
      await bothTake('claim');
      const [{ difference }] = (await asked()) as [{ difference: string }];
      const no = { difference, code: 'exchange-not-passed' };
      expect(await house.done(refuseClaim, no)).toMatchObject({
        state: 'open',
        refused: { en: 'Never passed on' },
      });
      await house.done(refuseClaim, no);
      expect([await balance(clearing), await balance(CLAIMS)]).toEqual([signed(-1_000), 0]);
      await agreed();
      expect(await house.refused(settleDifference, { difference, way: 'claim' }, jia)).toBe('difference-way');
      await bothTake('reverse');
      expect([await open(), await balance(clearing)]).toEqual([[], 0]);
      // Once its people ended it, what comes late changes nothing.
      await house.done(refuseClaim, no);
      expect(await open()).toEqual([]);
      expect(line.exchange).toBe((await asked())[0].exchange);
      await agreed();
    });
  },
);
