import { expect, test } from 'vitest';
import type { Ending } from '../api/client.ts';
import { Intentions } from '../api/intention.ts';
import { text, Unreadable } from '../api/shape.ts';
import { carryOut, pauseMs, type WriteState } from './write.ts';

function bank(...endings: (Ending<string> | Error)[]) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, v),
  };
  const intentions = new Intentions(storage, () => 1_000_000_000);
  const keys: string[] = [];
  const client = {
    get: async () => Promise.reject(new Error('no reads here')),
    watch: async () => Promise.reject(new Error('no reads here')),
    file: async () => Promise.reject(new Error('no files here')),
    upload: async () => Promise.reject(new Error('no files here')),
    send: async <T>({ key }: { key: string }): Promise<Ending<T>> => {
      keys.push(key);
      const ending = endings.shift() ?? { ending: 'unknown', retryAfterMs: undefined };
      if (ending instanceof Error) throw ending;
      return ending as Ending<T>;
    },
  };
  return { api: { client, intentions }, intentions, keys };
}

async function carried(endings: (Ending<string> | Error)[], stopAfter = 10) {
  const { api, intentions, keys } = bank(...endings);
  const states: WriteState<string>[] = [];
  const leave = new AbortController();
  const pauses: number[] = [];
  const pause = async (ms: number) => {
    pauses.push(ms);
    if (pauses.length === stopAfter) leave.abort();
  };
  const intention = intentions.begin('draw', '/api/draw', {});
  await carryOut(api, intention, text, (state) => states.push(state), pause, leave.signal);
  return { states, keys, pauses, open: intentions.all() };
}

const lost: Ending<string> = { ending: 'unknown', retryAfterMs: undefined };

test('a write whose reply was lost is asked again under the same key until it is done', async () => {
  const { states, keys, open } = await carried([lost, lost, { ending: 'done', reply: 'drawn' }]);
  expect(states.map(({ is }) => is)).toEqual(['checking', 'checking', 'done']);
  expect(new Set(keys).size).toBe(1);
  expect(open).toEqual([]);
});

test('a refusal ends the intention: the next try is a new one', async () => {
  const problem = { title: 'No', detail: '', status: 409, code: null, reference: null, errors: null };
  const { states, open } = await carried([{ ending: 'refused', problem }]);
  expect(states).toEqual([{ is: 'refused', problem }]);
  expect(open).toEqual([]);
});

test('one who leaves while it is checked finds it open', async () => {
  const { states, open } = await carried([], 2);
  expect(states.map(({ is }) => is)).toEqual(['checking', 'checking']);
  expect(open).toHaveLength(1);
});

test('an ended sign-in is told as such and keeps the intention', async () => {
  const { states, open } = await carried([{ ending: 'signed-out' }], 1);
  expect(states).toEqual([{ is: 'checking', signedOut: true }]);
  expect(open).toHaveLength(1);
});

test('a done write that cannot be read is not sent again', async () => {
  const { states, keys, open } = await carried([new Unreadable('reply')]);
  expect(states).toEqual([{ is: 'unreadable' }]);
  expect(keys).toHaveLength(1);
  expect(open).toEqual([]);
});

test('pauses grow to a quarter of a minute, and a busy server’s wish goes first', () => {
  expect([0, 1, 2, 3, 4, 9].map((n) => pauseMs(n, undefined))).toEqual([
    1000, 2000, 4000, 8000, 15000, 15000,
  ]);
  expect(pauseMs(0, 3000)).toBe(3000);
});
