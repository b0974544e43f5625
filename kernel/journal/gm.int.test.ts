import { createDecipheriv, randomBytes } from 'node:crypto';
import { testDatabase } from '@sandglass/database/testing';
import { MasterKey, subjectKeys } from '@sandglass/keys';
import { readRows } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { expect, it } from 'vitest';
import { Journal, subjects, unseal } from './index.ts';
import { tell } from './testing/tell.ts';

it('under gm an opening is SM4-CTR under a key of 16 bytes', async () => {
  const db = await testDatabase();
  const keys = subjectKeys(new MasterKey(randomBytes(32), 'gm'), 'gm');
  const house = new House(db.pool, { shard: 'gm', journal: new Journal(keys) });
  await house.start();
  await house.done(tell, { subject: 'ann', secret: '机密', count: 1, poison: false });
  await house.stop();
  const { rows } = await db.pool.query<{ opening: Buffer }>(
    `select opening from journal.fact where shard = 'gm' and opening is not null`,
  );
  const [subject] = await readRows(db.pool, subjects, 'where shard = $1', ['gm']);
  const key = keys.unwrap(subject!.wrapped!);
  expect(key).toHaveLength(16);
  const { opening } = rows[0]!;
  expect(unseal(key, opening).content).toContain('机密');
  // By OpenSSL's SM4 itself: the first 16 bytes are the counter.
  const plain = createDecipheriv('sm4-ctr', key, opening.subarray(0, 16)).update(opening.subarray(16));
  expect(plain.subarray(16).toString()).toContain('机密');
  await db.close();
});
