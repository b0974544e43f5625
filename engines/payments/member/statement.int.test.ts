import { expect, test } from 'vitest';
import { eachSide, FRIDAY, jia, SATURDAY, THURSDAY, TUESDAY, WEDNESDAY } from '../testing/nights.ts';
import { ACCEPTED, DUE } from './chart.ts';

eachSide((of) => {
  const { agreed, at, balance, bothTake, files, night, open, paid, signed, statement } = of;
  const { bookStatement, settleDifference } = of.operations;
  const { sign } = of.side;
  /** To pay for one payment; below zero: from the member. */
  const due = BigInt(sign) * -996n;

  test('a statement that is not what was to be settled is a difference, and its correction ends it', async () => {
    const { line } = await paid();
    files.set(TUESDAY, [line]);
    statement.set(WEDNESDAY, [
      { reference: TUESDAY, amount: due },
      { reference: TUESDAY, amount: due },
    ]);
    await night(TUESDAY, WEDNESDAY);
    at(THURSDAY);
    await of.house.done(bookStatement, { date: WEDNESDAY });
    expect(await open()).toMatchObject([{ source: 'statement', kind: 'twice', ours: due, theirs: 2n * due }]);
    await agreed();
    statement.set(THURSDAY, [{ reference: TUESDAY, amount: BigInt(sign) * 900n }]);
    await of.house.done(bookStatement, { date: THURSDAY });
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
    await of.house.done(bookStatement, { date: WEDNESDAY });
    expect(await open()).toMatchObject([{ source: 'statement', kind: 'only-ours', ours: due, theirs: null }]);
    await agreed();
    statement.set(THURSDAY, [
      { reference: TUESDAY, amount: due },
      { reference: '2023-12-01', amount: BigInt(sign) * 5n },
    ]);
    await of.house.done(bookStatement, { date: THURSDAY });
    expect(await open()).toMatchObject([
      { kind: 'only-theirs', theirs: BigInt(sign) * 5n },
      { kind: 'wrong-day' },
    ]);
    await agreed();
    await of.house.done(settleDifference, { difference: `statement|${TUESDAY}`, way: 'accept' }, jia);
    await bothTake('accept');
    expect([await open(), await balance(DUE), await balance(ACCEPTED)]).toEqual([[], 0, signed(-5)]);
    await agreed();
  });

  test('money that was given up is not missed once more, and what of it comes after all is a difference again', async () => {
    const { line } = await paid();
    files.set(TUESDAY, [line]);
    statement.set(WEDNESDAY, []);
    await night(TUESDAY, WEDNESDAY);
    at(THURSDAY);
    await of.house.done(bookStatement, { date: WEDNESDAY });
    await bothTake('accept');
    expect([await open(), await balance(DUE), await balance(ACCEPTED)]).toEqual([[], 0, Number(due)]);
    await agreed();
    at(FRIDAY);
    expect(await of.house.done(bookStatement, { date: THURSDAY })).toMatchObject({ differences: 0 });
    expect(await open()).toEqual([]);
    await agreed();
    at(SATURDAY);
    statement.set(FRIDAY, [{ reference: TUESDAY, amount: due }]);
    await of.house.done(bookStatement, { date: FRIDAY });
    expect(await open()).toMatchObject([{ kind: 'wrong-day', ours: due, theirs: due, righted: due }]);
    await bothTake('accept');
    expect([await open(), await balance(DUE), await balance(ACCEPTED)]).toEqual([[], 0, 0]);
    await agreed();
  });
});
