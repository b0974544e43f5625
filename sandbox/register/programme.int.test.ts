import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { programme } from './programme.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-01-05T00:00:00Z');

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());
beforeEach(() => db.pool.query('truncate register.step'));

/** A pilot's steps, each so many days after the first. */
type Life = readonly (readonly [kind: string, day: number])[];

async function write(lives: readonly Life[]): Promise<void> {
  const rows = lives.flatMap((life, pilot) =>
    life.map(([kind, day], n) => ({ pilot: `p${pilot}`, n, kind, day })),
  );
  await db.pool.query(
    `insert into register.step (shard, id, pilot, n, kind, state, by, version, detail, at, operation)
     select 'register', pilot || n, pilot, n, kind, 'running', 'supervisor', 1, '{}', at, n from unnest($1::text[], $2::int4[], $3::text[], $4::timestamptz[]) as s(pilot, n, kind, at)`,
    [
      rows.map(({ pilot }) => pilot),
      rows.map(({ n }) => n),
      rows.map(({ kind }) => `pilot.${kind}`),
      rows.map(({ day }) => new Date(START + day * DAY)),
    ],
  );
}

const told = async (): Promise<Record<string, readonly [number | null, number | null]>> =>
  Object.fromEntries((await programme(db.pool)).map(({ id, value, cases }) => [id, [value, cases]]));

describe('the programme as a whole', () => {
  it('has no figure while there is no case, and says what nobody measures', async () => {
    expect(await told()).toEqual({
      'decision-days': [null, 0],
      'acceptance-percent': [null, 0],
      'test-days': [null, 0],
      graduated: [null, 0],
      suspended: [null, 0],
      'rules-changed': [null, 0],
      'customers-harmed': [null, null],
      'customers-compensated': [null, null],
    });
    const figures = await programme(db.pool);
    expect(figures.filter(({ measured }) => !measured).map(({ id }) => id)).toEqual([
      'customers-harmed',
      'customers-compensated',
    ]);
  });

  it('is computed from the steps of all pilots', async () => {
    await write([
      [
        ['submitted', 0],
        ['admitted', 10],
        ['started', 12],
        ['suspended', 20],
        ['resumed', 21],
        ['suspended', 30],
        ['graduated', 112],
      ],
      [
        ['submitted', 5],
        ['returned', 8],
        ['submitted', 9],
        ['admitted', 25],
        ['started', 30],
        ['amended', 40],
        ['amended', 50],
        ['terminated', 80],
      ],
      [
        ['submitted', 5],
        ['declined', 11],
      ],
      [
        ['submitted', 6],
        ['withdrawn', 7],
      ],
      [
        ['submitted', 7],
        ['admitted', 37],
        ['started', 40],
      ],
      [['begun', 8]],
    ]);
    expect(await told()).toMatchObject({
      'decision-days': [15, 4],
      'acceptance-percent': [75, 4],
      'test-days': [75, 2],
      graduated: [1, 2],
      suspended: [1, 3],
      'rules-changed': [2, 1],
    });
  });

  it('shows whom defects harmed as soon as somebody measures it', async () => {
    const figures = await programme(db.pool, async () => ({ harmed: 3, compensated: 2 }));
    expect(figures.slice(-2).map(({ value, measured }) => [value, measured])).toEqual([
      [3, true],
      [2, true],
    ]);
  });

  it('agrees with a count by hand on any lives', async () => {
    const day = fc.integer({ min: 0, max: 400 });
    const life = fc
      .tuple(
        day,
        fc.constantFrom('admitted', 'declined', 'none'),
        day,
        day,
        fc.constantFrom('graduated', 'terminated', 'none'),
      )
      .map(([wait, decision, rest, length, end]): Life => {
        const steps: [string, number][] = [['submitted', 3]];
        if (decision === 'none') return steps;
        steps.push([decision, 3 + wait]);
        if (decision === 'declined') return steps;
        steps.push(['started', 3 + wait + rest]);
        if (end !== 'none') steps.push([end, 3 + wait + rest + length]);
        return steps;
      });
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 12 }), async (lives) => {
        await db.pool.query('truncate register.step');
        await write(lives);
        const dayOf = (one: Life, ...kinds: string[]) => one.find(([kind]) => kinds.includes(kind))?.[1];
        const between = (from: string, ...to: string[]) =>
          lives.flatMap((one) => {
            const [a, b] = [dayOf(one, from), dayOf(one, ...to)];
            return a === undefined || b === undefined ? [] : [b - a];
          });
        const waits = between('submitted', 'admitted', 'declined');
        const lengths = between('started', 'graduated', 'terminated');
        const { 'decision-days': decision, 'test-days': test, graduated } = await told();
        expect(decision).toEqual([medianOf(waits), waits.length]);
        expect(test).toEqual([medianOf(lengths), lengths.length]);
        const passed = lives.filter((one) => dayOf(one, 'graduated') !== undefined).length;
        expect(graduated).toEqual([lengths.length === 0 ? null : passed, lengths.length]);
      }),
      { numRuns: 40 },
    );
  });
});

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
