import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commitment, unseal } from './index.ts';
import { tell } from './testing/tell.ts';

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

interface FactRow {
  readonly leaf: string;
  readonly opening: Buffer | null;
  readonly wrapped: Buffer;
  readonly pseudonym: string;
}
const factsOf = async (subject: string): Promise<FactRow[]> =>
  (
    await db.pool.query<FactRow>(
      `select leaf, opening, wrapped, pseudonym from journal.fact f
       join journal.subject s on s.shard = f.shard and s.pseudonym = f.subject
       where s.id = $1 order by operation, n`,
      [subject],
    )
  ).rows;

/** Opens what was sealed with the stored key, and checks it against the public leaf. */
function opened({ leaf, opening, wrapped }: FactRow): unknown {
  const { salt, content } = unseal(wrapped, opening!);
  expect(commitment(salt, content)).toBe(JSON.parse(leaf).commitment);
  return JSON.parse(content);
}

const one = { count: 1, poison: false };

it('a fact is a public header under a pseudonym; its opening opens with the subject’s key alone', async () => {
  await house.done(tell, { subject: 'ann', secret: 'the amount', count: 2, poison: false });
  const rows = await factsOf('ann');
  expect(rows.map(opened)).toEqual([
    { secret: 'the amount', n: 0 },
    { secret: 'the amount', n: 1 },
  ]);
  for (const { leaf, pseudonym } of rows) {
    expect(JSON.parse(leaf)).toMatchObject({ v: 1, kind: 'test.told', pilot: 'probe', subject: pseudonym });
    expect(leaf).not.toMatch(/the amount|"ann"/);
  }
  expect(new Set(rows.map(({ leaf }) => JSON.parse(leaf).commitment)).size).toBe(2);
});

it('a refusal’s fact names the subject by pseudonym and keeps private values to itself', async () => {
  await house.refused(tell, { ...one, subject: 'ref', secret: 'private', refuse: true });
  const [row] = await factsOf('ref');
  expect(JSON.parse(row!.leaf)).toMatchObject({ kind: 'operation.refused', subject: row!.pseudonym });
  expect(row!.leaf).not.toContain('private');
});

it('another pilot knows the same person by another pseudonym', async () => {
  const other = new House(db.pool, { shard: 'elsewhere' });
  await other.start();
  await other.done(tell, { ...one, subject: 'ann', secret: 'x' });
  await other.stop();
  const { rows } = await db.pool.query(
    `select count(distinct pseudonym)::int as n from journal.subject where id = 'ann'`,
  );
  expect(rows).toEqual([{ n: 2 }]);
});

it('what was sealed while a batch failed and was decided again opens with the key that was kept', async () => {
  const all = await house.together(tell, [
    { ...one, subject: 'new', secret: 'kept' },
    { ...one, subject: 'other', secret: 'x', poison: true },
  ]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  await house.done(tell, { ...one, subject: 'new', secret: 'later' });
  expect((await factsOf('new')).map(opened)).toEqual([
    { secret: 'kept', n: 0 },
    { secret: 'later', n: 0 },
  ]);
});

it('a subject keeps its key over a restart', async () => {
  await house.stop();
  house = new House(db.pool);
  await house.start();
  await house.done(tell, { ...one, subject: 'new', secret: 'after' });
  expect((await factsOf('new')).map(opened)).toHaveLength(3);
});

it('a fact that is longer than a log entry may be fails its operation', async () => {
  const long = { ...one, subject: 's'.repeat(70_000), secret: '' };
  await expect(house.submit(tell, long)).rejects.toThrow('nothing was written');
});
