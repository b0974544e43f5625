import { expect, it } from 'vitest';
import type { Slot } from './cache.ts';
import { changedColumns } from './changed.ts';
import { text } from './column.ts';
import { type Row, type Table, table } from './table.ts';

const wide = (): Table =>
  table(
    'probe.wide',
    { id: text(), a: text(), b: text(), c: text(), d: text(), e: text() },
    { key: 'id' },
  ) as never;

const before: Row = { id: 'x', a: '1', b: '1', c: '1', d: '1', e: '1' };
const slot = (of: Table, change: object): Slot => ({
  table: of,
  id: 'x',
  before,
  row: { ...before, ...change },
  batch: 1,
  generation: 0,
});
/** Enough of them that they have a statement of their own. */
const many = (of: Table, change: object): Slot[] => Array.from({ length: 20 }, () => slot(of, change));

it('only what differs in one of the rows is written', () => {
  const of = wide();
  expect(changedColumns(of, [...many(of, {}), slot(of, { b: '2' }), slot(of, { d: '2' })])).toEqual([
    'b',
    'd',
  ]);
  expect(changedColumns(of, [slot(of, {}), slot(of, {})])).toEqual([]);
});

it('a value that was not there and one that is null are the same', () => {
  const of = wide();
  const made = { ...slot(of, {}), before: { id: 'x', a: null }, row: { id: 'x', b: null, c: '3' } };
  expect(changedColumns(of, [made, ...many(of, {})])).toEqual(['c']);
});

it('few sets of columns are known of a table, and each covers what is asked of it', () => {
  const of = wide();
  const names = ['a', 'b', 'c', 'd', 'e'];
  const sets = new Set<string>();
  for (let mask = 1; mask < 2 ** names.length; mask += 1) {
    const changed = names.filter((_, at) => (mask >> at) & 1);
    const written = changedColumns(of, many(of, Object.fromEntries(changed.map((name) => [name, '2']))));
    expect(written).toEqual(expect.arrayContaining(changed));
    sets.add(written.join());
  }
  expect(sets.size).toBeLessThanOrEqual(5);
});

it('a set that has a little more is taken rather than another one made', () => {
  const of = wide();
  expect(changedColumns(of, many(of, { a: '2', b: '2', c: '2' }))).toEqual(['a', 'b', 'c']);
  expect(changedColumns(of, many(of, { b: '2' }))).toEqual(['a', 'b', 'c']);
  expect(changedColumns(of, many(of, { e: '2' }))).toEqual(['e']);
});

it('a few rows are written whole, unless a set that is known covers them', () => {
  const of = wide();
  expect(changedColumns(of, [slot(of, { b: '2' })])).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(changedColumns(of, many(of, { b: '2' }))).toEqual(['b']);
  expect(changedColumns(of, [slot(of, { b: '2' })])).toEqual(['b']);
});
