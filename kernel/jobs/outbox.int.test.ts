import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { type Actor, effects, type Json, operation } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import Type from 'typebox';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ATTEMPTS_MAX, OutboxDrain, revive } from './index.ts';

let db: TestDatabase;
let house: House;
let drain: OutboxDrain;
let delivered: { id: string; payload: Readonly<Record<string, Json>> }[] = [];
let fail: Error | undefined;
const failures: unknown[] = [];

const send = operation({
  name: 'test.send',
  summary: 'Promises a message.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({
    to: Type.String(),
    runAt: Type.Optional(Type.Integer()),
    kind: Type.Optional(Type.String()),
  }),
  load: () => [],
  decide: (_state, { to, runAt, kind }) =>
    effects({
      reply: {},
      facts: [{ kind: 'test.promised' }],
      jobs: [{ kind: kind ?? 'mail', payload: { to }, ...(runAt === undefined ? {} : { runAt }) }],
    }),
});

const newDrain = () =>
  new OutboxDrain({
    pool: db.pool,
    executor: house.executor,
    now: () => house.now,
    onFailure: (error) => failures.push(error),
    deliver: {
      mail: async (payload, id) => {
        delivered.push({ id, payload });
        if (fail !== undefined) throw fail;
      },
    },
  });
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  drain = newDrain();
});
afterAll(async () => {
  await house.stop();
  await db.close();
});
beforeEach(async () => {
  delivered = [];
  fail = undefined;
  await db.pool.query(`update jobs.job set state = 'done'`);
});

const clerk: Actor = { role: 'institution', party: 'bank' };
const jobTo = async (to: string) =>
  (
    await db.pool.query(`select id, state, attempts, error, run_at from jobs.job where payload->>'to' = $1`, [
      to,
    ])
  ).rows[0];

it('a job is delivered after its commit, once when all goes well', async () => {
  await house.done(send, { to: 'ann' });
  expect(await drain.drain()).toBe(1);
  expect(await drain.drain()).toBe(0);
  expect(delivered).toEqual([{ id: expect.stringMatching(/^probe\/\d+\.0$/), payload: { to: 'ann' } }]);
  expect(await jobTo('ann')).toMatchObject({ state: 'done', attempts: 1 });
});

it('a job for later waits for its time', async () => {
  await house.done(send, { to: 'later', runAt: house.now + 60_000 });
  expect(await drain.drain()).toBe(0);
  house.now += 60_000;
  expect(await drain.drain()).toBe(1);
});

it('a delivery whose finish was lost is made again, under the same id', async () => {
  await house.done(send, { to: 'twice' });
  const dying = new OutboxDrain({
    pool: db.pool,
    executor: house.executor,
    now: () => house.now,
    deliver: {
      mail: async (payload, id) => {
        delivered.push({ id, payload });
        await house.stop();
      },
    },
  });
  await dying.drain().catch(() => undefined);
  const { now } = house;
  house = new House(db.pool);
  house.now = now;
  await house.start();
  drain = newDrain();
  await drain.drain();
  expect(delivered).toHaveLength(2);
  expect(delivered[0]).toEqual(delivered[1]);
  expect(await jobTo('twice')).toMatchObject({ state: 'done' });
});

/** Lets the job fail until it is dead; the pauses between its attempts, ms. */
async function untilDead(to: string): Promise<number[]> {
  const pauses: number[] = [];
  for (;;) {
    await drain.drain();
    const { state, run_at } = await jobTo(to);
    if (state === 'dead') return pauses;
    pauses.push(run_at.getTime() - house.now);
    expect(await drain.drain()).toBe(0);
    house.now = run_at.getTime();
  }
}

it('a failed delivery is tried again, ever more rarely, and is dead in the end', async () => {
  fail = new Error('nobody there');
  await house.done(send, { to: 'nobody' });
  const pauses = await untilDead('nobody');
  expect(pauses).toHaveLength(ATTEMPTS_MAX - 1);
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  expect(pauses[0]).toBe(250);
  expect(delivered).toHaveLength(ATTEMPTS_MAX);
  expect(await jobTo('nobody')).toMatchObject({ error: 'nobody there' });
  expect(await drain.drain()).toBe(0);
});

it('a dead job that a person revives has all its attempts again, and can be done', async () => {
  fail = new Error('nobody there');
  await house.done(send, { to: 'revived' });
  const before = await untilDead('revived');
  const { id } = await jobTo('revived');
  expect(await house.refused(revive, { id: 'none' }, clerk)).toBe('job-unknown');
  await house.done(revive, { id }, clerk);
  expect(await house.refused(revive, { id }, clerk)).toBe('job-unknown');
  expect(await untilDead('revived')).toEqual(before);
  await house.done(revive, { id }, clerk);
  fail = undefined;
  await drain.drain();
  expect(await jobTo('revived')).toMatchObject({ state: 'done', error: null });
});

it('a delivery that puts its job off uses up no attempt, and is made from then on', async () => {
  await house.done(send, { to: 'early' });
  let until: number | undefined = house.now + 9 * 3_600_000;
  const cautious = new OutboxDrain({
    pool: db.pool,
    executor: house.executor,
    now: () => house.now,
    deliver: { mail: async () => (until === undefined ? undefined : { until }) },
  });
  expect(await cautious.drain()).toBe(1);
  expect(await jobTo('early')).toMatchObject({ state: 'waiting', attempts: 0, error: null });
  expect((await jobTo('early')).run_at.getTime()).toBe(until);
  expect(await cautious.drain()).toBe(0);
  house.now = until;
  until += 1_000;
  expect(await cautious.drain()).toBe(1);
  house.now = until;
  until = undefined;
  expect(await cautious.drain()).toBe(1);
  expect(await jobTo('early')).toMatchObject({ state: 'done', attempts: 1 });
});

it('a failure that says what no database can hold is noted too', async () => {
  fail = new Error('bad\0answer');
  await house.done(send, { to: 'nul' });
  await drain.drain();
  expect(await jobTo('nul')).toMatchObject({ state: 'waiting', attempts: 1, error: 'badanswer' });
});

it('a job of a kind that nobody delivers is not lost', async () => {
  await house.done(send, { to: 'unknown', kind: 'pigeon' });
  await drain.drain();
  expect(await jobTo('unknown')).toMatchObject({ state: 'waiting', attempts: 1 });
  expect((await jobTo('unknown')).error).toContain('nobody delivers jobs of the kind pigeon');
});

it('what takes long to deliver holds up its own kind and no other, and a stop waits for it', async () => {
  let answer = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let [asked, most] = [0, 0];
  const beside = new OutboxDrain({
    pool: db.pool,
    executor: house.executor,
    now: () => house.now,
    deliver: {
      mail: async (payload, id) => void delivered.push({ id, payload }),
      webhook: async () => {
        asked += 1;
        most = Math.max(most, asked);
        await slow;
        asked -= 1;
      },
    },
  });
  for (let n = 0; n < 20; n += 1) await house.done(send, { to: `shop-${n}`, kind: 'webhook' });
  await house.done(send, { to: 'code' });
  beside.start();
  await expect.poll(async () => (await jobTo('code')).state).toBe('done');
  // Another one comes while those are still under way.
  await house.done(send, { to: 'second-code' });
  await expect.poll(async () => (await jobTo('second-code')).state).toBe('done');
  expect([asked, most]).toEqual([8, 8]);
  const stopped = beside.stop();
  answer();
  await stopped;
  expect(asked).toBe(0);
  const { rows } = await db.pool.query(
    `select state, attempts, count(*)::int from jobs.job where kind = 'webhook' group by 1, 2 order by 1`,
  );
  expect(rows).toEqual([
    { state: 'done', attempts: 1, count: 8 },
    { state: 'waiting', attempts: 0, count: 12 },
  ]);
  expect(await drainAll(beside)).toBe(12);
});

async function drainAll(of: OutboxDrain): Promise<number> {
  let all = 0;
  for (let tried = await of.drain(); tried > 0; tried = await of.drain()) all += tried;
  return all;
}

it('who does not own the shard delivers nothing', async () => {
  await house.done(send, { to: 'mine' });
  const stranger = new House(db.pool);
  const other = new OutboxDrain({
    pool: db.pool,
    executor: stranger.executor,
    now: () => house.now,
    deliver: {},
  });
  expect(await other.drain()).toBe(0);
});
