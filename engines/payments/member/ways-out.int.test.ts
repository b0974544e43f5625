import { expect, test } from 'vitest';
import type { ClearingLine } from '../clearing/line.ts';
import { SHARD } from '../testing/issuing.ts';
import { adjustment, eachSide, FRIDAY, jia, THURSDAY, TUESDAY, WEDNESDAY, yi } from '../testing/nights.ts';
import { lineOf } from '../testing/sides.ts';
import { ACCEPTED, CENTRAL_BANK, CLAIMS, DUE, INTERCHANGE } from './chart.ts';
import { UNRECONCILED_DAYS } from './figures.ts';

eachSide((of) => {
  const { agreed, asked, at, balance, bothTake, files, found, night, open, owned, paid, signed } = of;
  const { reconcile, bookStatement, settleDifference } = of.operations;
  const { clearing } = of.side;

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
    await of.house.done(bookStatement, { date: WEDNESDAY });
    expect([await balance(DUE), await balance(CENTRAL_BANK)]).toEqual([0, signed(-1_593)]);
    expect(await open()).toEqual([]);
    await agreed();
    // Done once a date.
    expect(await of.house.refused(reconcile, { date: TUESDAY })).toBe('date-reconciled');
    expect(await of.house.refused(bookStatement, { date: WEDNESDAY })).toBe('statement-booked');
  });

  test('no date is passed over: the next waits until the one before is done', async () => {
    const { line } = await paid();
    files.set(TUESDAY, [line]);
    await night(TUESDAY, WEDNESDAY);
    at(FRIDAY);
    expect(await of.house.refused(reconcile, { date: THURSDAY })).toBe('date-before-open');
    await of.house.done(bookStatement, { date: WEDNESDAY });
    expect(await of.house.refused(bookStatement, { date: FRIDAY })).toBe('date-before-open');
    await of.house.done(reconcile, { date: WEDNESDAY });
    await of.house.done(reconcile, { date: THURSDAY });
    await of.house.done(bookStatement, { date: THURSDAY });
    await of.house.done(bookStatement, { date: FRIDAY });
    await agreed();
  });

  test('what was proposed for one amount is not taken for another', async () => {
    const { line } = await paid();
    await night(TUESDAY, WEDNESDAY);
    const [row] = await open();
    await of.house.done(settleDifference, { difference: row!.id, way: 'reverse' }, jia);
    files.set(WEDNESDAY, [{ ...line, amount: 400n }]);
    await night(WEDNESDAY, THURSDAY);
    expect(await open()).toMatchObject([{ id: row!.id, kind: 'amount-differs', proposal: null }]);
    expect(await of.house.done(settleDifference, { difference: row!.id, way: 'reverse' }, yi)).toMatchObject({
      state: 'open',
      proposal: { by: 'yi' },
    });
    await agreed();
  });

  test('what is cleared and was declined here is booked late, when it was paid all the same', async () => {
    const exchange = await of.declined();
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
      Number((await of.db.pool.query(UNRECONCILED_DAYS, [SHARD, date])).rows[0].value);
    expect([await value(WEDNESDAY), await value(FRIDAY)]).toEqual([0, 2]);
    const before = await owned();
    await bothTake('reverse');
    expect([(await owned()) - before, await balance(clearing)]).toEqual([signed(1_000), 0]);
    expect(await value(FRIDAY)).toBe(0);
    await agreed();
  });

  test('what was taken back and is cleared after all is booked late, once', async () => {
    const { line } = await paid();
    await night(TUESDAY, WEDNESDAY);
    const before = await owned();
    await bothTake('reverse');
    files.set(WEDNESDAY, [line]);
    await night(WEDNESDAY, THURSDAY);
    expect(await open()).toMatchObject([{ kind: 'only-theirs', ours: null, theirs: 1_000n }]);
    await agreed();
    await bothTake('post-late');
    expect([(await owned()) - before, await balance(clearing), await open()]).toEqual([0, 0, []]);
    files.set(THURSDAY, [line]);
    await night(THURSDAY, FRIDAY);
    expect(await open()).toMatchObject([{ kind: 'twice', theirs: 1_000n }]);
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
    expect(await of.house.refused(settleDifference, { difference: row!.id, way: 'reverse' }, jia)).toBe(
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
    of.house.now = Date.parse('2024-01-16T16:00:05Z');
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
    await of.house.done(settleDifference, { difference: row!.id, way: 'accept' }, jia);
    await night(WEDNESDAY, THURSDAY);
    expect([await open(), await balance(clearing)]).toEqual([[], 0]);
    await agreed();
  });

  test('what is booked in the last minutes waits for the next file; what came with it undone is nothing', async () => {
    of.house.now = Date.parse('2024-01-16T15:59:58Z');
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
});
