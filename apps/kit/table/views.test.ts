import { expect, test } from 'vitest';
import { forgetView, saveView, viewsOf } from './views.ts';

function browser() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

test('a view is kept by name for its own list, replaced under the same name, and forgotten', () => {
  const storage = browser();
  saveView(storage, '/api/register', { name: 'running', query: 'state=running' });
  saveView(storage, '/api/register', { name: 'late', query: 'sort=createdAt' });
  saveView(storage, '/api/register', { name: 'running', query: 'state=running&sort=title' });
  expect(viewsOf(storage, '/api/register').map(({ name }) => name)).toEqual(['late', 'running']);
  expect(viewsOf(storage, '/api/loans')).toEqual([]);
  forgetView(storage, '/api/register', 'running');
  expect(viewsOf(storage, '/api/register')).toEqual([{ name: 'late', query: 'sort=createdAt' }]);
});

test('twenty views are kept, the newest', () => {
  const storage = browser();
  for (let n = 1; n <= 25; n += 1) saveView(storage, 'list', { name: `view ${n}`, query: '' });
  const names = viewsOf(storage, 'list').map(({ name }) => name);
  expect([names.length, names[0], names.at(-1)]).toEqual([20, 'view 6', 'view 25']);
});
