import { type Jdm, type RuleCase, type RuleSchema, readJdm, writeJdm } from '@sandglass/rules/table';
import { describe, expect, test } from 'vitest';
import { blankTerm, casesOf, edited, jdmOf, moved, sameAs, wrongFields } from './editing.ts';

const same = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
const schema: RuleSchema = {
  id: 'table',
  title: same('Table'),
  means: same(''),
  hitPolicy: 'collect',
  inputs: [
    { type: 'number', name: 'age', title: same('age'), minimum: 0, maximum: 100, decimals: 0 },
    { type: 'text', name: 'kind', title: same('kind'), values: { a: same('A'), b: same('B') } },
    { type: 'bool', name: 'new', title: same('new') },
  ],
  outputs: [{ type: 'text', name: 'code', title: same('reason'), values: { x: same('X'), y: same('Y') } }],
  reason: 'code',
};
const cells = (id: string, of: Record<string, string>) => ({
  _id: id,
  _description: '',
  age: '',
  kind: '',
  new: '',
  code: '"x"',
  ...of,
});
const withRows = (...rules: Record<string, string>[]): Jdm => {
  const blank = writeJdm(schema, { hitPolicy: 'collect', rows: [] });
  const nodes = blank.nodes.map((node) =>
    node.content ? { ...node, content: { ...node.content, rules } } : node,
  );
  return { ...blank, nodes };
};
const document = withRows(
  cells('one', { age: '< 18', kind: '"a"' }),
  cells('two', { age: '[1..5]', new: 'true' }),
  cells('three', { age: '(1..5)', kind: 'not in ["b"]', code: '"y"' }),
  cells('four', { age: '1, 2' }),
  cells('five', {}),
);
const cases: RuleCase[] = [
  { name: 'a child', inputs: { age: 3, kind: 'a', new: false }, expected: [{ code: 'x' }] },
];

describe('a table in fields', () => {
  test('is the same document again, whatever forms its conditions have', () => {
    const fields = edited(schema, document, cases);
    expect(readJdm(schema, jdmOf(schema, fields.rows)).table).toEqual(readJdm(schema, document).table);
    expect(casesOf(schema, fields.cases)).toEqual(cases);
    expect(fields.rows.map(({ terms }) => terms.map(({ form }) => form))).toEqual([
      ['<', 'one-of'],
      ['between', 'is'],
      ['cell', 'none-of'],
      ['cell'],
      [],
    ]);
    expect(wrongFields(schema, fields).size).toBe(0);
    expect(sameAs(schema, fields, edited(schema, document, cases))).toBe(true);
  });

  test('says by the field what is wrong: nothing picked, no figure, no result, no name', () => {
    const fields = edited(schema, document, cases);
    const [first, second, ...rest] = fields.rows;
    const wrong = {
      rows: [
        { ...first!, terms: [{ ...first!.terms[0]!, first: 'young' }, blankTerm(schema.inputs[1]!)] },
        { ...second!, says: {} },
        ...rest,
      ],
      cases: [{ ...fields.cases[0]!, name: ' ', inputs: { ...fields.cases[0]!.inputs, age: '200' } }],
    };
    const key = fields.cases[0]!.key;
    expect([...wrongFields(schema, wrong).keys()]).toEqual([
      'rule-one-age',
      'rule-one-kind',
      'rule-two-code',
      `case-${key}-name`,
      `case-${key}-inputs`,
    ]);
  });

  test('a row moves one place, and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
