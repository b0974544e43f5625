import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyTable,
  guest,
  riding,
  ridingCases,
  ridingJdm,
  ridingTable,
  row,
  stricter,
} from '../testing/sample.ts';
import { caseProblems } from './cases.ts';
import { readCell, writeCell } from './condition.ts';
import { differencesOf } from './difference.ts';
import { type Jdm, writeJdm } from './jdm.ts';
import { readJdm } from './read.ts';
import type { Input } from './schema.ts';

const [height, ticket, guarded] = riding.inputs as [Input, Input, Input];

describe('a cell', () => {
  test.each([
    [height, '', 'any'],
    [height, '< 1.2', 'compare'],
    [height, '>=1', 'compare'],
    [height, '[1..2.5)', 'between'],
    [height, '1, 2', 'one-of'],
    [ticket, '"day"', 'one-of'],
    [ticket, '"day", "year"', 'one-of'],
    [ticket, 'not in ["none"]', 'none-of'],
    [guarded, 'true', 'is'],
  ])('of %o written %s is read', (input, cell, kind) => {
    expect(readCell(input as Input, cell)).toMatchObject({ kind });
  });

  test.each([
    [height, '-'],
    [height, 'height > 1'],
    [height, '1 +'],
    [height, '< 1 and > 0'],
    [height, '01'],
    [height, '1e3'],
    [height, ']1..2['],
    [height, '"1"'],
    [ticket, 'day'],
    [ticket, 'len($) > 3'],
    [ticket, '"a" + "b"'],
    [ticket, '"a\\"b"'],
    [guarded, '!true'],
    [guarded, 'not guarded'],
  ])('of %o written %s is not: the engine would never let it hold, or run what it says', (input, cell) => {
    expect(readCell(input as Input, cell)).toBeUndefined();
  });
});

describe('a table', () => {
  test('is written as JDM and read again as it was, any table', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const jdm = writeJdm(riding, table);
        expect(readJdm(riding, jdm).table).toEqual(table);
        for (const one of table.rows) {
          for (const [name, condition] of Object.entries(one.when)) {
            const input = riding.inputs.find((of) => of.name === name)!;
            expect(readCell(input, writeCell(condition))).toEqual(condition);
          }
        }
      }),
    );
  });

  const content = ridingJdm.nodes[1]!.content!;
  const withContent = (of: Partial<typeof content>): Jdm => ({
    ...ridingJdm,
    nodes: ridingJdm.nodes.map((node) => (node.content ? { ...node, content: { ...content, ...of } } : node)),
  });
  const withRow = (cells: Record<string, string>): Jdm =>
    withContent({ rules: [{ ...content.rules[0]!, ...cells }] });

  test.each([
    [
      'a function in it',
      { ...ridingJdm, nodes: [...ridingJdm.nodes, { id: 'f', name: 'f', type: 'functionNode' }] },
      '/nodes',
    ],
    [
      'a function in the table’s place',
      {
        ...ridingJdm,
        nodes: ridingJdm.nodes.map((node) => (node.content ? { ...node, type: 'functionNode' } : node)),
      },
      '/nodes',
    ],
    ['no way to the answer', { ...ridingJdm, edges: ridingJdm.edges.slice(0, 1) }, '/nodes'],
    ['another hit policy', withContent({ hitPolicy: 'first' }), '/nodes/1/content/hitPolicy'],
    [
      'a column that the pilot does not know',
      withContent({ inputs: [{ id: 'x', name: 'x', field: 'age' }] }),
      '/nodes/1/content',
    ],
    ['a condition that cannot be read', withRow({ height: 'tall' }), '/nodes/1/content/rules/0/height'],
    ['a figure beyond its column', withRow({ height: '> 3.5' }), '/nodes/1/content/rules/0/height'],
    ['a figure with too many decimals', withRow({ height: '> 1.005' }), '/nodes/1/content/rules/0/height'],
    ['a range that ends before it begins', withRow({ height: '[2..1]' }), '/nodes/1/content/rules/0/height'],
    ['a value that is not in the list', withRow({ ticket: '"month"' }), '/nodes/1/content/rules/0/ticket'],
    ['a result that is not in the list', withRow({ code: '"ugly"' }), '/nodes/1/content/rules/0/code'],
    ['no result', withRow({ code: '' }), '/nodes/1/content/rules/0/code'],
    [
      'a row twice',
      withContent({ rules: [content.rules[0]!, { ...content.rules[0]!, _id: 'b' }] }),
      '/nodes/1/content/rules/1',
    ],
    [
      'an id twice',
      withContent({ rules: [content.rules[0]!, { ...content.rules[1]!, _id: 'small' }] }),
      '/nodes/1/content/rules/1',
    ],
    [
      'too many rows',
      withContent({ rules: Array.from({ length: 201 }, (_, n) => ({ ...content.rules[0]!, _id: `r${n}` })) }),
      '/nodes/1/content/rules',
    ],
  ])('with %s is refused, at its place, in three languages', (_what, jdm, path) => {
    const { table, problems } = readJdm(riding, jdm as Jdm);
    expect(table).toBeUndefined();
    expect(problems[0]).toMatchObject({ path });
    expect(Object.values(problems[0]!.sentence).every((words) => words.length > 5)).toBe(true);
  });
});

describe('cases', () => {
  test('have a name of their own, every input, and results that the table can give', () => {
    expect(caseProblems(riding, ridingCases)).toEqual([]);
    const wrong = [
      { name: '', inputs: guest(), expected: [] },
      { name: 'a', inputs: { height: 1 }, expected: [] },
      { name: 'a', inputs: guest({ height: 9 }), expected: [{ code: 'ugly' }] },
    ];
    expect(caseProblems(riding, wrong).map(({ path }) => path)).toEqual([
      '/cases/0/name',
      '/cases/1/inputs',
      '/cases/2/name',
      '/cases/2/inputs',
      '/cases/2/expected',
    ]);
  });
});

describe('what changed', () => {
  test('is told row by row, in words', () => {
    expect(differencesOf(riding, ridingTable, stricter)).toMatchObject([
      {
        kind: 'changed',
        row: 'small',
        before: { en: 'height: less than 1.2 m and with an adult: no → too small' },
        after: { en: 'height: less than 1.4 m → too small' },
      },
    ]);
    const added = { ...ridingTable, rows: [...ridingTable.rows, row('all', {}, 'no-ticket')] };
    expect(differencesOf(riding, ridingTable, added)).toMatchObject([
      { kind: 'added', to: 3, after: { en: 'in every case → no ticket' } },
    ]);
    expect(differencesOf(riding, added, ridingTable)).toMatchObject([{ kind: 'removed', from: 3 }]);
    expect(differencesOf(riding, undefined, ridingTable)).toHaveLength(2);
  });

  test('a moved row is a difference where the first one speaks, and none where all do', () => {
    const turned = { ...ridingTable, rows: [...ridingTable.rows].reverse() };
    expect(differencesOf(riding, ridingTable, turned)).toEqual([]);
    const moved = differencesOf({ ...riding, hitPolicy: 'first' }, ridingTable, turned);
    expect(moved.map(({ kind }) => kind)).toEqual(['moved', 'moved']);
  });
});
