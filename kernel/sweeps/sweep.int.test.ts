import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { checkBalanced, checkClosings, closeDay, nextClosing, statement } from '@sandglass/ledger';
import type { ExecutorPoint, GuardStage, Usage } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { leafHashOfText, rootOf } from '@sandglass/tlog';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSweep, type Sweep, sweepsOf } from './index.ts';
import { bear, dayOf, INCOME, leafOf, migratePots, openPots, RECEIVABLE, readPot } from './testing/pots.ts';

let db: TestDatabase;
let house: House;
beforeEach(async () => {
  db = await testDatabase();
  await migratePots(db.pool);
  house = new House(db.pool);
  await house.start();
});
afterEach(async () => {
  await house.stop();
  await db.close();
});

const DAYS = ['2024-01-16', '2024-01-17', '2024-01-18'] as const;
const sweptFacts = async (kind: string) =>
  (
    await db.pool.query<{ leaf: string; business_date: string }>(
      'select leaf, business_date from journal.fact where kind = $1 order by operation, n',
      [kind],
    )
  ).rows;
const interestOf = async () =>
  Object.fromEntries(
    (
      await db.pool.query<{ id: string; interest: bigint }>('select id, interest from probe.pot order by id')
    ).rows.map(({ id, interest }) => [id, interest]),
  );
const root = (leaves: readonly string[]): string =>
  rootOf(leaves.map((leaf) => Buffer.from(leafHashOfText(leaf), 'hex'))).toString('hex');

async function expectBooksAgree(): Promise<void> {
  expect(await checkBalanced(db.pool, 'probe')).toEqual([]);
  expect(await checkClosings(db.pool, 'probe')).toEqual([]);
}

describe('a sweep', () => {
  it('does what its pure function says, on any book and day after day, and its fact commits to each row', async () => {
    const book = fc.dictionary(
      fc.stringMatching(/^[a-zA-Z0-9.-]{1,12}$/).filter((id) => id !== '__proto__'),
      fc.nat({ max: 1_000_000 }),
      { maxKeys: 40 },
    );
    await fc.assert(
      fc.asyncProperty(book, async (money) => {
        await db.pool.query(
          'truncate probe.pot; truncate sweeps.sweep; truncate operations.request_bundle; truncate operations.request_key; truncate ledger.account; truncate ledger.transfer_bundle; truncate ledger.anchor',
        );
        await house.stop();
        house = new House(db.pool);
        await house.start();
        await house.done(openPots, { money });
        const interest = new Map<string, bigint>();
        let sum = 0n;
        for (const date of DAYS) {
          const result = await runSweep(house.executor, bear, date);
          const changed = Object.entries(money)
            .map(([id, of]) => ({ id, bore: dayOf(BigInt(of)) }))
            .filter(({ bore }) => bore > 0n)
            .sort((a, b) => (a.id < b.id ? -1 : 1));
          for (const { id, bore } of changed) interest.set(id, (interest.get(id) ?? 0n) + bore);
          const bore = changed.reduce((all, of) => all + of.bore, 0n);
          sum += bore;
          expect(result).toEqual({
            outcome: 'done',
            date,
            rows: BigInt(changed.length),
            root: root(changed.map(({ id }) => leafOf(id, interest.get(id)!))),
            sums: { bore },
            repeated: false,
          });
        }
        const expected = Object.keys(money).map((id) => [id, interest.get(id) ?? 0n]);
        expect(await interestOf()).toEqual(Object.fromEntries(expected));
        const lines = await statement(db.pool, 'probe', INCOME);
        expect(lines.at(-1)?.after.credits ?? 0n).toBe(sum);
        await expectBooksAgree();
      }),
      { numRuns: 25 },
    );
  });

  it('posts real entries: on statements, in the chain of lines, in the closed day', async () => {
    await house.done(openPots, { money: { a: 1_000, b: 250 } });
    for (const date of DAYS) await runSweep(house.executor, bear, date);
    const lines = await statement(db.pool, 'probe', RECEIVABLE);
    expect(
      lines.map(({ businessDate, amount, side, counterpart }) => [businessDate, amount, side, counterpart]),
    ).toEqual(DAYS.map((date) => [date, 12n, 'debit', INCOME]));
    await house.done(closeDay, await nextClosing(db.pool, 'probe', '2024-01-18'));
    expect((await sweptFacts('ledger.closed')).map(({ leaf }) => leaf)).toEqual([
      expect.stringContaining('"transfers":"3"'),
    ]);
    await expectBooksAgree();
  });

  it('writes one fact with count, sums and root, dated as what it swept, and those that it names', async () => {
    await house.done(openPots, { money: { a: 1_000 } });
    await runSweep(house.executor, bear, '2024-01-15');
    const [fact] = await sweptFacts('sweep.done');
    expect(fact?.business_date).toBe('2024-01-15');
    expect(fact?.leaf).toContain(
      `"header":{"sweep":"probe.bear","date":"2024-01-15","rows":"1","root":"${root(['a|10'])}","sums":{"bore":"10"}}`,
    );
    expect(await sweptFacts('probe.bore')).toHaveLength(1);
    expect(await sweepsOf(db.pool, 'probe', ['probe.bear'], 10)).toMatchObject([
      { name: 'probe.bear', date: '2024-01-15', rows: 1n, sums: { bore: '10' } },
    ]);
  });

  it('is done once for a date: again, and twice at once, it answers as it did', async () => {
    await house.done(openPots, { money: { a: 1_000 } });
    const [one, two] = await Promise.all([
      runSweep(house.executor, bear, DAYS[0]),
      runSweep(house.executor, bear, DAYS[0]),
    ]);
    expect(one).toMatchObject({ outcome: 'done', repeated: false, sums: { bore: 10n } });
    expect(two).toEqual({ ...one, repeated: true });
    expect(await interestOf()).toEqual({ a: 10n });
    await runSweep(house.executor, bear, DAYS[1]);
    expect(await runSweep(house.executor, bear, DAYS[0])).toEqual({ ...one, repeated: true });
    expect(await interestOf()).toEqual({ a: 20n });
  });

  it('refuses a date before the last one swept: the clock was moved back', async () => {
    await house.done(openPots, { money: { a: 1_000 } });
    await runSweep(house.executor, bear, DAYS[2]);
    expect(await runSweep(house.executor, bear, DAYS[1])).toEqual({
      outcome: 'refused',
      code: 'sweep-date-past',
      values: { sweep: 'probe.bear', date: DAYS[1], last: DAYS[2] },
    });
    expect(await interestOf()).toEqual({ a: 10n });
  });

  it('leaves no stale row behind: the decision after it sees what it wrote', async () => {
    await house.done(openPots, { money: { a: 1_000 } });
    expect(await house.done(readPot, { id: 'a' })).toEqual({ interest: '0' });
    await runSweep(house.executor, bear, DAYS[0]);
    expect(await house.done(readPot, { id: 'a' })).toEqual({ interest: '10' });
  });

  it('stands beside a stream of operations, none of which fails or is lost', async () => {
    await house.done(openPots, { money: { a: 1_000 } });
    const reads = Array.from({ length: 200 }, () => house.done(readPot, { id: 'a' }));
    await reads[0];
    const swept = runSweep(house.executor, bear, DAYS[0]);
    const after = Array.from({ length: 200 }, () => house.done(readPot, { id: 'a' }));
    const seen = (await Promise.all([...reads, ...after])).map(({ interest }) => interest);
    expect(await swept).toMatchObject({ outcome: 'done' });
    expect(new Set(seen)).toEqual(new Set(['0', '10']));
  });
});

describe('what goes wrong', () => {
  /** Takes the house's place with one that dies at a point. */
  async function dying(at: ExecutorPoint): Promise<void> {
    await house.stop();
    house = new House(db.pool, {
      onPoint: (point) => {
        if (armed && point === at) throw new Error('killed');
      },
    });
    await house.start();
  }
  let armed = false;

  it.each(['before-send', 'in-statement', 'committed'] as const)(
    'killed %s and begun again, it is done exactly once',
    async (at) => {
      await dying(at);
      await house.done(openPots, { money: { a: 1_000, b: 99 } });
      armed = true;
      await runSweep(house.executor, bear, DAYS[0]).catch(() => undefined);
      armed = false;
      expect(await runSweep(house.executor, bear, DAYS[0])).toMatchObject({ outcome: 'done', rows: 1n });
      expect(await interestOf()).toEqual({ a: 10n, b: 0n });
      expect(await sweptFacts('sweep.done')).toHaveLength(1);
      expect(await house.done(readPot, { id: 'a' })).toEqual({ interest: '10' });
      await expectBooksAgree();
    },
  );

  it('a connection that is lost in the middle leaves nothing, and the next try does it', async () => {
    await house.done(openPots, { money: { a: 1_000 } });
    const slow: Sweep = {
      ...bear,
      sql: bear.sql.replace('money >= 100', 'money >= 100 and pg_sleep(0.5) is not null /* slow */'),
    };
    const swept = runSweep(house.executor, slow, DAYS[0]).catch((error: unknown) => error);
    let ended = 0;
    while (ended === 0) {
      const { rowCount } = await db.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and query like '%/* slow */%' and state = 'active'`,
      );
      ended = rowCount ?? 0;
    }
    expect(await swept).toBeInstanceOf(Error);
    expect(await interestOf()).toEqual({ a: 0n });
    expect(await runSweep(house.executor, bear, DAYS[0])).toMatchObject({
      outcome: 'done',
      sums: { bore: 10n },
    });
    await expectBooksAgree();
  });

  it('an owner who was replaced meanwhile writes nothing of it', async () => {
    await house.done(openPots, { money: { a: 1_000 } });
    const next = new House(db.pool, { mayReplace: () => true });
    const taking: Sweep = {
      ...bear,
      consequences: bear.consequences,
      given: async () => {
        await next.start();
        return [];
      },
    };
    await expect(runSweep(house.executor, taking, DAYS[0])).rejects.toMatchObject({ name: 'Unavailable' });
    expect(house.executor.owns).toBe(false);
    expect(await interestOf()).toEqual({ a: 0n });
    expect(await runSweep(next.executor, bear, DAYS[0])).toMatchObject({ outcome: 'done', repeated: false });
    await expect(runSweep(house.executor, bear, DAYS[1])).rejects.toMatchObject({ name: 'OwnershipLost' });
    await expectBooksAgree();
    await next.stop();
  });

  it('what the ledger refuses takes the rows back with it', async () => {
    await house.done(openPots, { money: { a: 1_000 } });
    const astray: Sweep = {
      ...bear,
      consequences: () => ({
        transfers: [{ kind: 'transfer', debit: 'nobody', credit: INCOME, amount: 1n, code: 'accrual' }],
      }),
    };
    expect(await runSweep(house.executor, astray, DAYS[0])).toMatchObject({
      outcome: 'refused',
      code: 'account-unknown',
    });
    expect(await interestOf()).toEqual({ a: 0n });
    expect(await runSweep(house.executor, bear, DAYS[0])).toMatchObject({ outcome: 'done' });
    await expectBooksAgree();
  });

  it('the guard sees the summed usage, once, and what it refuses takes the rows back', async () => {
    const seen: Usage[] = [];
    let open = false;
    const guard: GuardStage = {
      admit: (usage) => {
        if (usage.length === 0 || open) {
          seen.push(...usage);
          return { facts: [] };
        }
        return { code: 'account-full', values: { account: 'x' } };
      },
    };
    await house.stop();
    house = new House(db.pool, { guard });
    await house.start();
    await house.done(openPots, { money: { a: 1_000, b: 500 } });
    expect(await runSweep(house.executor, bear, DAYS[0])).toMatchObject({ outcome: 'refused' });
    expect(await interestOf()).toEqual({ a: 0n, b: 0n });
    open = true;
    await runSweep(house.executor, bear, DAYS[0]);
    expect(seen).toEqual([{ measure: 'borne', amount: 15n }]);
  });

  it('SQL that fails leaves the shard in order', async () => {
    await house.done(openPots, { money: { a: 1_000 } });
    const broken: Sweep = { ...bear, sql: 'swept as (select 1 / 0 as id)' };
    await expect(runSweep(house.executor, broken, DAYS[0])).rejects.toThrow();
    expect(await house.done(readPot, { id: 'a' })).toEqual({ interest: '0' });
    expect(await runSweep(house.executor, bear, DAYS[0])).toMatchObject({ outcome: 'done' });
  });
});
