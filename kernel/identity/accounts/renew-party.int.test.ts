import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, findParty, partyOfLogin, upsertParty } from './accounts.ts';
import { renewParty } from './renew-party.ts';

const name = { 'zh-Hans': '林', 'zh-Hant': '林', en: 'Lin' };
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await upsertParty(db.pool, { id: 'lin', role: 'customer', name });
  for (const login of ['lin', 'lin-shop']) await addAccount(db.pool, login, 'lin');
  await upsertParty(db.pool, { id: 'bank', role: 'institution', name });
  await addAccount(db.pool, 'teller', 'bank');
});
afterAll(() => db.close());

test('each sign-in of a customer stands for the same new party, and the old one has no name', async () => {
  await renewParty(db.pool, 'lin');
  const renewed = await partyOfLogin(db.pool, 'lin');
  expect(renewed).toMatchObject({ role: 'customer', name });
  expect(renewed?.id).toMatch(/^party-[0-9a-f]{20}$/);
  expect((await partyOfLogin(db.pool, 'lin-shop'))?.id).toBe(renewed?.id);
  expect((await findParty(db.pool, 'lin'))?.name.en).toBe('erased');
});

test('done twice it is done once, and nobody of the staff is renewed', async () => {
  const before = await partyOfLogin(db.pool, 'lin');
  await renewParty(db.pool, 'lin');
  expect(await partyOfLogin(db.pool, 'lin')).toEqual(before);
  await renewParty(db.pool, 'bank');
  expect((await partyOfLogin(db.pool, 'teller'))?.id).toBe('bank');
  const { rows } = await db.pool.query('select count(*)::int as parties from identity.party');
  expect(rows).toEqual([{ parties: 3 }]);
});
