import { expect, test } from 'vitest';
import { filePath, filteredBy, orderIn, rowsPath, shownColumns, sortedBy, withColumn } from './query.ts';

const of = (text: string) => new URLSearchParams(text);

test('a title pressed three times: up, down, and as it was; the place begins anew each time', () => {
  const once = sortedBy(of('state=running&cursor=abc'), 'price');
  expect(once.toString()).toBe('state=running&sort=price');
  expect(orderIn(once, 'price')).toBe('ascending');
  const twice = sortedBy(once, 'price');
  expect(orderIn(twice, 'price')).toBe('descending');
  expect(sortedBy(twice, 'price').toString()).toBe('state=running');
  expect(orderIn(once, 'name')).toBeUndefined();
});

test('a filter that is emptied is gone from the address', () => {
  expect(filteredBy(of('q=x&state=draft&cursor=1'), { q: '  ', state: 'running' }).toString()).toBe(
    'state=running',
  );
});

test('a file holds all pages of what is filtered', () => {
  expect(filePath('/api/register', of('state=running&cursor=1&limit=20'), 'csv')).toBe(
    '/api/register?state=running&format=csv',
  );
  expect(rowsPath('/api/register', of(''))).toBe('/api/register');
});

test('the address says which columns are in sight; the first one stays, and all of them need no saying', () => {
  const all = ['name', 'price', 'colour'];
  const two = withColumn(of(''), all, 'price', false);
  expect(shownColumns(two)).toEqual(['name', 'colour']);
  expect(shownColumns(withColumn(two, all, 'name', false))).toEqual(['name', 'colour']);
  expect(shownColumns(withColumn(two, all, 'price', true))).toBeUndefined();
  expect(rowsPath('/api/goods', two)).toBe('/api/goods');
});
