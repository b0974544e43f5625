import { expect, it } from 'vitest';
import { RowCache } from './cache.ts';
import { int, text } from './column.ts';
import { KnownRows } from './known-rows.ts';
import { table } from './table.ts';
import { noRows, Writes } from './writes.ts';

const shelf = table('probe.shelf', { id: text(), n: int() }, { key: 'id' });
const sign = table('probe.sign', { id: text() }, { key: 'id', resident: true });

const put = (cache: RowCache, id: string) => cache.put(shelf as never, id, { id, n: 0 });
const knows = (cache: RowCache, id: string) => cache.find(shelf as never, id) !== undefined;

it('a row that nobody touches for two generations is forgotten', () => {
  const cache = new RowCache(2);
  put(cache, 'a');
  put(cache, 'b');
  cache.turn();
  put(cache, 'c');
  put(cache, 'd');
  cache.turn();
  expect(knows(cache, 'a')).toBe(false);
  expect(knows(cache, 'c')).toBe(true);
});

it('a row that is touched in every generation stays', () => {
  const cache = new RowCache(2);
  put(cache, 'a');
  for (let n = 0; n < 20; n += 1) {
    put(cache, `x${n}`);
    cache.turn();
    expect(knows(cache, 'a')).toBe(true);
  }
});

it('what a batch wrote is known when the next one decides, however full the cache is', () => {
  const cache = new RowCache(1);
  const writes = new Writes(cache, [cache.slot(shelf as never, 'a')]);
  put(cache, 'a');
  writes.write(shelf.update({ id: 'a', n: 7 }));
  writes.accept(noRows(), new KnownRows());
  cache.turn();
  expect(cache.find(shelf as never, 'a')?.row).toEqual({ id: 'a', n: 7 });
});

it('resident rows are never forgotten by age', () => {
  const cache = new RowCache(1);
  cache.put(sign as never, 'here', { id: 'here' });
  for (let n = 0; n < 5; n += 1) {
    put(cache, `${n}`);
    cache.turn();
  }
  expect([...cache.all(sign as never)]).toEqual([{ id: 'here' }]);
});

it('clearing some tables leaves the others', () => {
  const cache = new RowCache(10);
  put(cache, 'a');
  cache.put(sign as never, 'here', { id: 'here' });
  cache.clear([shelf as never]);
  expect(knows(cache, 'a')).toBe(false);
  expect([...cache.all(sign as never)]).toHaveLength(1);
});

it('a known absence is no row, and a row that was never loaded is a bug of its operation', () => {
  const cache = new RowCache(10);
  cache.put(shelf as never, 'absent', null);
  const writes = new Writes(cache);
  expect(writes.get(shelf, 'absent')).toBeUndefined();
  expect(() => writes.get(shelf, 'unloaded')).toThrow('probe.shelf unloaded was not named by load');
});

it('nothing of a dropped operation reaches its neighbours', () => {
  const cache = new RowCache(10);
  put(cache, 'a');
  const dropped = new Writes(cache);
  dropped.write(shelf.update({ id: 'a', n: 1 }));
  expect(dropped.get(shelf, 'a')).toEqual({ id: 'a', n: 1 });
  expect(new Writes(cache).get(shelf, 'a')).toEqual({ id: 'a', n: 0 });
});
