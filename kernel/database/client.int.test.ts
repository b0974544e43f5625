import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from './client.ts';
import { poolOf } from './pool.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.close());

async function withClient<T>(made: pg.Client, work: (client: pg.Client) => Promise<T>): Promise<T> {
  await made.connect();
  try {
    return await work(made);
  } finally {
    await made.end();
  }
}

describe('a query', () => {
  test('is asked as text, with values or in its parts, and answers a promise or whom it is given', async () => {
    await withClient(new Client(database.connection), async (client) => {
      const rows = [{ one: 1 }];
      expect((await client.query('select 1 as one')).rows).toEqual(rows);
      expect((await client.query('select $1::int as one', [1])).rows).toEqual(rows);
      expect((await client.query({ text: 'select $1::int as one', values: [1] })).rows).toEqual(rows);
      expect((await client.query({ text: 'select $1::int as one', rowMode: 'array' }, [1])).rows).toEqual([
        [1],
      ]);
      const given = (ask: (answered: (error: Error, result: pg.QueryResult) => void) => void) =>
        new Promise((resolve, reject) =>
          ask((error, result) => (error ? reject(error) : resolve(result.rows))),
        );
      expect(await given((answered) => client.query('select 1 as one', answered))).toEqual(rows);
      expect(await given((answered) => client.query('select $1::int as one', [1], answered))).toEqual(rows);
    });
  });

  test('that reads its rows itself is left to itself', async () => {
    await withClient(new Client(database.connection), async (client) => {
      const seen: unknown[] = [];
      const query = client.query(new pg.Query('select generate_series(1, 3) as n'));
      query.on('row', ({ n }) => seen.push(n));
      await new Promise((resolve) => query.on('end', resolve));
      expect(seen).toEqual([1, 2, 3]);
    });
  });

  test('that fails says who asked, and the next one is answered', async () => {
    await withClient(new Client(database.connection), async (client) => {
      const asker = async () => await client.query('select 1 from nowhere');
      const error: Error = await asker().catch((refusal) => refusal);
      expect(error.message).toBe('relation "nowhere" does not exist');
      expect(error.stack).toContain('asker');
      expect((await client.query('select 1 as one')).rowCount).toBe(1);
    });
  });

  test('whose answer does not come in time is given up, by the limit of the pool or its own', async () => {
    const pool = poolOf({ ...database.connection, answerMs: 150 });
    try {
      await expect(pool.query('select pg_sleep(20)')).rejects.toThrow('Query read timeout');
      const patient: pg.QueryConfig & { answerMs: number } = {
        text: 'select pg_sleep(0.5)',
        answerMs: 20_000,
      };
      expect((await pool.query(patient)).rowCount).toBe(1);
      expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    } finally {
      await pool.end();
    }
  });
});

test('nothing of a query is left in the old generation once it was answered; with pg’s own client all of it is', async () => {
  const [theirs, ours] = [await leftBy('pg'), await leftBy('ours')];
  expect(theirs).toBeGreaterThan(VALUES);
  expect(ours).toBeLessThan(VALUES / 4);
});

const VALUES = 500;
const run = promisify(execFile);

/** Bytes that a process of its own has left of each query: in this one others’ garbage is collected, too. */
async function leftBy(whose: 'pg' | 'ours'): Promise<number> {
  // As the launcher starts the program.
  const flags = ['--expose-gc', '--no-allocation-site-pretenuring'];
  const program = fileURLToPath(new URL('./testing/left-by-query.ts', import.meta.url));
  const given = JSON.stringify({ connection: database.connection, whose, values: VALUES });
  const { stdout } = await run(process.execPath, [...flags, program, given]);
  return Number(stdout);
}

test('a connection that is lost while somebody has it is said by their next query, and ends nothing else', async () => {
  const client = await database.pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  await database.pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
  await expect
    .poll(() =>
      client.query('select 1').then(
        () => 'answered',
        () => 'lost',
      ),
    )
    .toBe('lost');
  client.release(true);
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
