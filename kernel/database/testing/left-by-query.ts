import { getHeapSpaceStatistics } from 'node:v8';
import pg from 'pg';
import { Client } from '../client.ts';

// Run as a process of its own: says how many bytes the old generation grew by with each query that was answered, all young garbage
// being collected.

const QUERIES = 1_500;
const WARM_UP = 500;
const A_COLLECTION = 100;
const BYTES_A_VALUE = 8;
const ANSWER_MS = 30_000;

const {
  connection,
  whose,
  values: bytes,
} = JSON.parse(process.argv[2] ?? '') as {
  readonly connection: pg.ClientConfig;
  readonly whose: 'pg' | 'ours';
  /** Of the values of a query, about. */
  readonly values: number;
};
const collect = globalThis.gc!;
const client =
  whose === 'ours'
    ? new Client({ ...connection, answerMs: ANSWER_MS })
    : new pg.Client({ ...connection, query_timeout: ANSWER_MS });

async function ask(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    const values = Array.from({ length: bytes / BYTES_A_VALUE }, (_, at) => `${n}.${at}`);
    await client.query({ name: 'echo', text: 'select $1::text[]', values: [values] });
    if (n % A_COLLECTION === 0) collect({ type: 'minor' });
  }
  collect({ type: 'minor' });
  collect({ type: 'minor' });
}

const oldBytes = (): number =>
  getHeapSpaceStatistics()
    .filter(({ space_name: name }) => name === 'old_space' || name === 'large_object_space')
    .reduce((sum, { space_used_size: used }) => sum + used, 0);

await client.connect();
await ask(WARM_UP);
collect({ type: 'major' });
const before = oldBytes();
await ask(QUERIES);
process.stdout.write(String((oldBytes() - before) / QUERIES));
await client.end();
