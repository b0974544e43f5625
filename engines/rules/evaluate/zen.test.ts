import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeJdm } from '../table/jdm.ts';
import { readBy } from '../testing/model.ts';
import {
  anyGuest,
  anyTable,
  guest,
  riding,
  ridingCases,
  ridingJdm,
  ridingTable,
  stricter,
} from '../testing/sample.ts';
import { boundInputs } from './bound.ts';
import { compiled, digestOf } from './compile.ts';
import { replayCases } from './replay.ts';
import { runCases } from './run-cases.ts';
import { sidesOf } from './sides.ts';

const ready = (table: typeof ridingTable, hitPolicy: 'collect' | 'first' = 'collect') => {
  const content = writeJdm({ ...riding, hitPolicy }, { ...table, hitPolicy });
  return compiled(digestOf(content), content);
};

describe('the engine', () => {
  test('reads every cell that is let in as the words say it, for any table and any case', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTable,
        anyGuest,
        fc.constantFrom('collect' as const, 'first' as const),
        async (table, who, hitPolicy) => {
          const found = await ready(table, hitPolicy).evaluate(who);
          expect(found).toEqual(readBy({ ...table, hitPolicy }, who));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('says of a case that stands alike to the table’s figures what it said of another, and asks for new ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTable,
        fc.array(anyGuest, { minLength: 5, maxLength: 40 }),
        async (table, guests) => {
          const asked = ready(table);
          for (const who of guests) expect(await asked.evaluate(who)).toEqual(readBy(table, who));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('takes a case for another only where every figure of the table stands on the same side of both', () => {
    const { inputs, rules } = ridingJdm.nodes.find(({ content }) => content !== undefined)!.content!;
    const key = sidesOf(inputs, rules);
    expect(key(guest({ height: 1.5 }))).toBe(key(guest({ height: 2.5 })));
    const kinds = [1.1, 1.2, 1.3].map((height) => key(guest({ height })));
    expect(new Set(kinds).size).toBe(3);
    expect(key(guest({ ticket: 'none' }))).not.toBe(key(guest()));
    expect(key(guest({ guarded: true }))).not.toBe(key(guest()));
  });

  test('answers a table without rows with nothing', async () => {
    expect(await ready({ hitPolicy: 'collect', rows: [] }).evaluate(guest())).toEqual([]);
    expect(await ready({ hitPolicy: 'first', rows: [] }, 'first').evaluate(guest())).toEqual([]);
  });
});

describe('values', () => {
  test.each([
    [1.005, 1.01],
    [1.0049, 1],
    [-1, 0],
    [99, 3],
    [2.999, 3],
    [0.1 + 0.2, 0.3],
  ])('a height of %d is given as %d: rounded, then clamped', (given, bound) => {
    expect(boundInputs(riding, guest({ height: given })).height).toBe(bound);
  });

  test('a missing value, a text outside the list and what is not a number are a bug of the pilot', () => {
    for (const wrong of [{ height: Number.NaN }, { ticket: 'month' }, { guarded: 'yes' }]) {
      expect(() => boundInputs(riding, guest(wrong))).toThrow(RangeError);
    }
    expect(() => boundInputs(riding, { height: 1 })).toThrow(/ticket/);
  });
});

describe('cases', () => {
  test('pass or fail each for itself, and show what was found', async () => {
    const results = await runCases(compiled(digestOf(ridingJdm), ridingJdm), [
      ...ridingCases,
      { name: 'wrong', inputs: guest({ ticket: 'none' }), expected: [] },
    ]);
    expect(results.map(({ passed }) => passed)).toEqual([true, true, false]);
    expect(results[2]).toMatchObject({ name: 'wrong', found: [{ code: 'no-ticket' }] });
  });
});

describe('a replay', () => {
  test('counts who would be refused newly and no longer, by reason, and names some', async () => {
    const past = [
      { id: 'grown', inputs: guest({ height: 1.8 }) },
      { id: 'middling', inputs: guest({ height: 1.3 }) },
      { id: 'child with an adult', inputs: guest({ height: 1, guarded: true }) },
      { id: 'child', inputs: guest({ height: 1 }) },
      { id: 'ticketless', inputs: guest({ ticket: 'none', height: 1.3 }) },
    ];
    const found = await replayCases(riding, ready(ridingTable), ready(stricter), past);
    expect(found).toEqual({
      asked: 5,
      refusedBefore: 2,
      refusedAfter: 4,
      newlyRefused: 2,
      newlyPassed: 0,
      differ: 3,
      byReason: [
        { reason: 'too-small', before: 1, after: 4, added: 3, dropped: 0 },
        { reason: 'no-ticket', before: 1, after: 1, added: 0, dropped: 0 },
      ],
      examples: ['middling', 'child with an adult', 'ticketless'],
    });
    const back = await replayCases(riding, ready(stricter), ready(ridingTable), past);
    expect(back).toMatchObject({ newlyRefused: 0, newlyPassed: 2 });
    expect(await replayCases(riding, undefined, ready(stricter), [])).toMatchObject({ asked: 0, differ: 0 });
  });
});
