import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FairQueue, type Waiting } from './queue.ts';

const arrivals = (callers: readonly string[]): Waiting[] =>
  callers.map((caller, n) => ({ caller, arrival: n + 1 }));

function queueOf(callers: readonly string[]): FairQueue<Waiting> {
  const queue = new FairQueue<Waiting>();
  for (const item of arrivals(callers)) queue.push(item);
  return queue;
}

it('while a batch can hold everybody, who came first is served first', () => {
  expect(queueOf(['a', 'a', 'b', 'a']).take(4)).toEqual(arrivals(['a', 'a', 'b', 'a']));
});

it('one caller with a thousand requests does not keep the others waiting', () => {
  const queue = queueOf([...Array.from({ length: 1000 }, () => 'greedy'), 'ann', 'bob']);
  const batch = queue.take(10);
  expect(batch.map(({ caller }) => caller)).toEqual([
    'greedy',
    'ann',
    'bob',
    ...Array.from({ length: 7 }, () => 'greedy'),
  ]);
  expect(queue.length).toBe(992);
});

it('what is put back stands again where it stood', () => {
  const queue = queueOf(['a', 'b', 'c', 'd']);
  const taken = queue.take(2);
  queue.putBack([...taken].reverse());
  expect(queue.take(10).map(({ arrival }) => arrival)).toEqual([1, 2, 3, 4]);
});

it('everyone is served once, each caller in the order in which it asked', () => {
  const callers = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 });
  fc.assert(
    fc.property(callers, fc.integer({ min: 1, max: 7 }), (who, size) => {
      const queue = queueOf(who);
      const served: Waiting[] = [];
      while (queue.length > 0) served.push(...queue.take(size));
      expect(new Set(served).size).toBe(who.length);
      for (const caller of ['a', 'b', 'c']) {
        const own = served.filter((one) => one.caller === caller).map(({ arrival }) => arrival);
        expect(own).toEqual([...own].sort((a, b) => a - b));
      }
    }),
  );
});
