import { type Actor, Random, type Row, type State, system } from '@sandglass/operations';
import { type PilotRow, pilots } from '@sandglass/register';
import { businessDate } from '@sandglass/time';
import { expect, it } from 'vitest';
import { markRead } from './operations/mark-read.ts';
import { raise } from './operations/raise.ts';
import { notices } from './tables.ts';

const title = { 'zh-Hans': '甲', 'zh-Hant': '甲', en: 'One' };
const drill = { kind: 'runs-out', about: 'drill' } as const;
const bank: Actor = { role: 'institution', party: 'bank' };

/** The room's decisions on rows in memory, one after the other. */
function inbox() {
  const rows = new Map<string, Row>([
    [`${pilots.name}/lantern`, { id: 'lantern', institution: 'bank' } as PilotRow],
  ]);
  const state: State = { get: (table, id) => rows.get(`${table.name}/${id}`) as never, all: () => [] };
  let now = 0;
  const take = (decide: (at: never) => unknown) => {
    now += 1;
    const at = { now, businessDate: businessDate(now), random: new Random(), number: BigInt(now) };
    const done = decide(at as never) as {
      outcome: string;
      code?: string;
      rows?: { table: { name: string }; row: Row }[];
      facts?: { kind: string }[];
    };
    for (const { table, row } of done.rows ?? [])
      rows.set(`${table.name}/${(row as { id: string }).id}`, row);
    return done.outcome === 'refused' ? done.code : (done.facts ?? []).map(({ kind }) => kind);
  };
  const tell = (standing: readonly (typeof drill)[], over: readonly (typeof drill)[] = []) =>
    take((at) =>
      raise.decide(
        state,
        {
          pilot: 'lantern',
          standing: standing.map((one) => ({ ...one, title, fact: 'register/7.0' })),
          over: [...over],
        },
        { ...(at as object), actor: system } as never,
        undefined as never,
      ),
    );
  const read = (actor: Actor, party: string) =>
    take((at) =>
      markRead.decide(
        state,
        { notices: [`lantern|runs-out|drill|${party}`] },
        { ...(at as object), actor } as never,
        undefined as never,
      ),
    );
  const row = (party: string) => state.get(notices, `lantern|runs-out|drill|${party}`);
  return { tell, read, row };
}

it('is told once to both while its cause lasts, and anew, unread, when the cause comes back', () => {
  const { tell, read, row } = inbox();
  expect(tell([drill])).toEqual(['notice.raised']);
  expect([row('bank'), row('supervisor')]).toMatchObject([
    { times: 1, fact: 'register/7.0' },
    { times: 1, fact: 'register/7.0' },
  ]);
  expect(tell([drill])).toEqual([]);
  expect(read(bank, 'bank')).toEqual(['notice.read']);
  expect(row('bank')!.read_at).not.toBeNull();
  expect(row('supervisor')!.read_at).toBeNull();
  expect(tell([], [drill])).toEqual(['notice.over']);
  expect(tell([], [drill])).toEqual([]);
  expect(tell([drill])).toEqual(['notice.raised']);
  expect(row('bank')).toMatchObject({ times: 2, read_at: null, over_at: null });
});

it('is read by its own party alone, and what is not there looks the same', () => {
  const { tell, read } = inbox();
  tell([drill]);
  expect(read(bank, 'supervisor')).toBe('notice-unknown');
  expect(read(bank, 'nobody')).toBe('notice-unknown');
  expect(read(bank, 'bank')).toEqual(['notice.read']);
  expect(read(bank, 'bank')).toEqual([]);
});
