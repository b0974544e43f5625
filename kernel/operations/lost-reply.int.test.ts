import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { Unavailable } from './index.ts';
import { House } from './testing/house.ts';
import { type SpoiltLine, spoiltLine } from './testing/line.ts';
import { migrateNotes, writeNote } from './testing/notes.ts';

let db: TestDatabase;
let line: SpoiltLine;
let house: House;
const points: string[] = [];
let onStatement: () => void = () => undefined;
beforeAll(async () => {
  db = await testDatabase();
  await migrateNotes(db.pool);
});
afterAll(() => db.close());
beforeEach(async () => {
  onStatement = () => undefined;
  line = await spoiltLine(db);
  points.length = 0;
  house = new House(line.pool, {
    // Asked once a batch, when it is decided.
    businessDate: () => {
      points.push('decided');
      return '2024-01-16';
    },
    onPoint: (point) => {
      points.push(point);
      if (point === 'in-statement') onStatement();
    },
  });
  await house.start();
});
afterEach(async () => {
  line.proxy.line = 'open';
  await house.stop();
  await line.close();
});

const writesOf = async (id: string): Promise<number | undefined> =>
  (await db.pool.query<{ writes: number }>('select writes from probe.note where id = $1', [id])).rows[0]
    ?.writes;

async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The next statement reaches the database and is committed; its answer, and the connection, are lost. */
function loseReplyOf(id: string): void {
  onStatement = () => {
    onStatement = () => undefined;
    loseReply(id);
  };
}

function loseReply(id: string): void {
  line.proxy.line = 'deaf';
  void until(async () => (await writesOf(id)) !== undefined).then(() => {
    line.proxy.line = 'open';
    line.proxy.reset();
  });
}

it('done and the reply lost: the caller gets the true outcome, and it is done once', async () => {
  loseReplyOf('lost');
  const all = await house.together(writeNote, [
    { id: 'lost', text: 'x' },
    { id: 'lost', text: 'y' },
    { id: 'lost/refused', text: 'forbidden' },
  ]);
  expect(all).toMatchObject([
    { value: { outcome: 'done', reply: { writes: 1 }, repeated: false } },
    { value: { outcome: 'done', reply: { writes: 2 }, repeated: false } },
    { value: { outcome: 'refused', code: 'note-forbidden', repeated: false } },
  ]);
  expect(await writesOf('lost')).toBe(2);
});

it('what was decided on top of a batch whose reply was lost is done too, under its own number', async () => {
  // Somebody looks at the fence's row, so that the first statement waits until the second batch is decided.
  const looking = await db.pool.connect();
  await looking.query('begin; select from operations.shard for update');
  const first = house.submit(writeNote, { id: 'under', text: 'x' });
  await until(async () => points.includes('in-statement'));
  points.length = 0;
  const second = house.submit(writeNote, { id: 'under', text: 'y' });
  await until(async () => points.includes('decided'));
  loseReply('under');
  await looking.query('commit');
  looking.release();
  const [one, two] = await Promise.all([first, second]);
  expect([one, two]).toMatchObject([{ reply: { writes: 1 } }, { reply: { writes: 2 } }]);
  const three = await house.submit(writeNote, { id: 'under', text: 'z' });
  expect(three).toMatchObject({ reply: { writes: 3 } });
  expect(new Set([one, two, three].map(({ operation }) => operation)).size).toBe(3);
  expect(await writesOf('under')).toBe(3);
});

it('a connection lost before the statement arrives: decided again and done once', async () => {
  line.proxy.line = 'open';
  onStatement = () => {
    onStatement = () => undefined;
    line.proxy.reset();
  };
  expect(await house.done(writeNote, { id: 'cut', text: 'x' })).toEqual({ before: null, writes: 1 });
  expect(await writesOf('cut')).toBe(1);
});

it('a backend that is ended in the middle of the work: every caller has a true answer', async () => {
  const callers = Array.from({ length: 200 }, (_, n) =>
    house.submit(writeNote, { id: `k${n}`, text: 'x' }, { key: `k${n}` }),
  );
  for (let n = 0; n < 5; n += 1) {
    await db.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and query like '%require_fence%'`,
    );
    await house.done(writeNote, { id: `between${n}`, text: 'x' }).catch(() => undefined);
  }
  for (const [n, one] of (await Promise.allSettled(callers)).entries()) {
    if (one.status === 'fulfilled') expect(await writesOf(`k${n}`)).toBe(1);
    else expect(one.reason).toBeInstanceOf(Unavailable);
    const again = await house.submit(writeNote, { id: `k${n}`, text: 'x' }, { key: `k${n}` });
    expect(again).toMatchObject({ reply: { writes: 1 } });
    expect(await writesOf(`k${n}`)).toBe(1);
  }
});

it('a slow line that cuts everything into single bytes changes nothing', async () => {
  line.proxy.sliceBytes = 1;
  line.proxy.latencyMs = 0;
  const all = await house.together(writeNote, [
    { id: 'slow', text: 'x' },
    { id: 'slow', text: 'y' },
  ]);
  expect(all).toMatchObject([{ value: { reply: { writes: 1 } } }, { value: { reply: { writes: 2 } } }]);
});

it('a line that goes dead without a word: the callers are not left waiting, and it is done once', async () => {
  onStatement = () => {
    onStatement = () => undefined;
    line.proxy.line = 'silent';
  };
  const answer = house
    .submit(writeNote, { id: 'dead', text: 'x' }, { key: 'dead' })
    .catch((error: unknown) => error);
  await until(async () => line.proxy.line === 'silent');
  await until(async () => house.executor.owns === false);
  line.proxy.line = 'open';
  const first = await answer;
  if (first instanceof Error) expect(first).toBeInstanceOf(Unavailable);
  await until(async () => house.executor.owns);
  const again = await house.submit(writeNote, { id: 'dead', text: 'x' }, { key: 'dead' });
  expect(again).toMatchObject({ reply: { writes: 1 } });
  expect(await writesOf('dead')).toBe(1);
});
