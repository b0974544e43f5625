import { expect, test } from 'vitest';
import {
  adjustment,
  eachSide,
  FRIDAY,
  jia,
  SATURDAY,
  THURSDAY,
  TUESDAY,
  WEDNESDAY,
} from '../testing/nights.ts';
import { lineOf } from '../testing/sides.ts';
import { CLAIMS } from './chart.ts';

eachSide((of) => {
  const { agreed, asked, balance, bothTake, files, found, night, open, owned, paid, signed } = of;
  const { settleDifference, refuseClaim } = of.operations;
  const { clearing } = of.side;

  test('what is cleared and was never booked here is claimed, and the network’s adjustment ends it', async () => {
    const never = lineOf({ exchange: '48023310-20240116020000-999999' });
    files.set(TUESDAY, [never]);
    await night(TUESDAY, WEDNESDAY);
    expect(await open()).toMatchObject([{ kind: 'only-theirs', theirs: 1_000n, ours: null, state: 'open' }]);
    expect(await balance(clearing)).toBe(signed(1_000));
    await agreed();
    const [row] = await open();
    expect(await of.house.refused(settleDifference, { difference: row!.id, way: 'post-late' }, jia)).toBe(
      'difference-of-nobody',
    );
    expect(await of.house.refused(settleDifference, { difference: row!.id, way: 'reverse' }, jia)).toBe(
      'difference-way',
    );
    await bothTake('claim', ['We never saw it.', 'Nor did the shop.']);
    const { exchange } = never;
    expect(await asked()).toMatchObject([
      {
        exchange,
        kind: 'credit-adjustment',
        amount: '10.00',
        words: 'We never saw it.\nNor did the shop.',
        difference: row!.id,
      },
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
    await of.house.done(settleDifference, { difference: (await open())[0]!.id, way: 'accept' }, jia);
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
    expect(await of.house.done(refuseClaim, no)).toMatchObject({
      state: 'open',
      refused: { en: 'Never passed on' },
    });
    await of.house.done(refuseClaim, no);
    expect([await balance(clearing), await balance(CLAIMS)]).toEqual([signed(-1_000), 0]);
    await agreed();
    expect(await of.house.refused(settleDifference, { difference, way: 'claim' }, jia)).toBe(
      'difference-way',
    );
    await bothTake('reverse');
    expect([await open(), await balance(clearing)]).toEqual([[], 0]);
    // Once its people ended it, what comes late changes nothing.
    await of.house.done(refuseClaim, no);
    expect(await open()).toEqual([]);
    expect(line.exchange).toBe((await asked())[0].exchange);
    await agreed();
  });
});
