import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeArray } from './binary.ts';
import { RowCache } from './cache.ts';
import { KnownRows } from './known-rows.ts';
import { load } from './load.ts';
import { readRows } from './read-rows.ts';
import { batchStatement } from './statement.ts';
import type { Row } from './table.ts';
import { every, migrateNotes } from './testing/notes.ts';
import { noRows, Writes } from './writes.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await migrateNotes(db.pool);
});
afterAll(() => db.close());

const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 6 });
const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const plain = fc.string({ unit: 'binary' }).filter((of) => !of.includes('\0') && of.isWellFormed());
/** A row with any value that its columns can hold; JSON null is SQL NULL, −0 is 0 in jsonb. */
const values = fc.record({
  t: orNull(plain),
  b: orNull(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  i: orNull(fc.integer()),
  o: orNull(fc.boolean()),
  y: orNull(fc.uint8Array({ maxLength: 300 }).map((of) => Buffer.from(of))),
  j: orNull(
    fc
      .record({
        a: fc.array(
          fc.oneof(
            fc.integer(),
            fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
          ),
        ),
        b: plain,
        c: fc.option(fc.boolean()),
      })
      .map((of) => JSON.parse(JSON.stringify(of)) as unknown),
  ),
  d: orNull(date),
  n: orNull(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) })),
  u: orNull(fc.uint8Array({ minLength: 16, maxLength: 16 }).map((of) => Buffer.from(of).toString('hex'))),
});

let shards = 0;
/** Writes rows as a batch does, in a shard of their own. */
async function written(
  rows: readonly Row[],
  change?: (row: Row) => Row,
  beside = 'select $1::text',
): Promise<string> {
  shards += 1;
  const shard = `s${shards}`;
  await db.pool.query(`insert into operations.shard values ($1, 1, 0, 0, '', now())`, [shard]);
  const cache = new RowCache(1_000_000);
  for (const [batch, of] of [rows, ...(change === undefined ? [] : [rows.map(change)])].entries()) {
    const writes = new Writes(cache);
    const untyped = every as never as { create(row: Row): never; update(row: Row): never };
    for (const row of of) writes.write(batch === 0 ? untyped.create(row) : untyped.update(row));
    const into = noRows();
    writes.accept(into, new KnownRows());
    if (batch > 0) await db.pool.query(beside, [shard]);
    const fence = { shard, epoch: 1n, batch: BigInt(batch + 1), operation: 0n };
    await db.pool.query(batchStatement(fence, into));
  }
  return shard;
}

// First, so that no wider set of columns is known of the table.
it('a column in which nothing changed is not written', async () => {
  const of = { t: 'first', b: 1n, i: 1, o: true, y: null, j: { a: 1 }, d: null, n: null, u: null };
  const rows = Array.from({ length: 20 }, (_, n) => ({ id: `r${n}`, ...of }));
  const beside = `update probe.every set t = 'beside', j = '{"a": 2}' where shard = $1`;
  const shard = await written(rows, (was) => ({ ...was, i: 2 }), beside);
  const read = await readRows(db.pool, every, 'where shard = $1 order by length(id), id', [shard]);
  expect(read).toEqual(rows.map((row) => ({ ...row, t: 'beside', j: { a: 2 }, i: 2 })));
});

it('every value of every column type comes back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 20 }), async (list) => {
      const rows: Row[] = list.map((of, n) => ({ id: `r${n}`, ...of }));
      const shard = await written(rows);
      const read = await readRows(db.pool, every, 'where shard = $1 order by length(id), id', [shard]);
      expect(read).toEqual(rows);
      const cache = new RowCache(1000);
      const slots = new Map(rows.map((row) => [`${row.id}`, cache.slot(every as never, `${row.id}`)]));
      await load(db.pool, shard, new Map([[every as never, slots]]));
      expect([...slots.values()].map(({ row }) => row)).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

it('an update replaces each row by its own new values', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(values, values), { minLength: 1, maxLength: 10 }), async (pairs) => {
      const after = new Map(pairs.map(([, of], n) => [`r${n}`, of]));
      const shard = await written(
        pairs.map(([of], n) => ({ id: `r${n}`, ...of })),
        ({ id }) => ({ id, ...after.get(`${id}`) }),
      );
      const read = await readRows(db.pool, every, 'where shard = $1 order by id', [shard]);
      expect(read).toEqual([...after].map(([id, of]) => ({ id, ...of })));
    }),
    { numRuns: 20 },
  );
});

const columnNames = ['t', 'b', 'i', 'o', 'y', 'j', 'd', 'n', 'u'] as const;

it('an update of a few columns leaves the others as they are', async () => {
  const some = fc.tuple(values, values, fc.subarray([...columnNames]));
  await fc.assert(
    fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 10 }), async (list) => {
      const after = new Map(
        list.map(([was, is, names], n): [string, Row] => [
          `r${n}`,
          { id: `r${n}`, ...was, ...Object.fromEntries(names.map((name) => [name, is[name]])) },
        ]),
      );
      const shard = await written(
        list.map(([of], n) => ({ id: `r${n}`, ...of })),
        ({ id }) => after.get(`${id}`)!,
      );
      const read = await readRows(db.pool, every, 'where shard = $1 order by id', [shard]);
      expect(read).toEqual([...after.values()]);
    }),
    { numRuns: 40 },
  );
});

it.each([
  ['int', 1.5],
  ['int', 2 ** 31],
  ['bigint', 1],
  ['text', 1],
  ['date', '2024-02-30'],
  ['date', 'tomorrow'],
  ['instant', Number.NaN],
  ['uuid', 'not a uuid'],
  ['bool', 'true'],
  ['bytes', 'text'],
] as const)('a %s column refuses %s instead of writing something near it', (type, value) => {
  expect(() => encodeArray(type, [value])).toThrow();
});
