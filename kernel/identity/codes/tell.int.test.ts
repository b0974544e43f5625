import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, setPhone, upsertParty } from '../accounts/accounts.ts';
import type { CodeGateway, CodeMessage } from './gateway.ts';
import { phoneEnd, tellParty } from './tell.ts';

let db: TestDatabase;
const sent: CodeMessage[] = [];
const gateway: CodeGateway = { send: async (message) => void sent.push(message) };
const message = { party: 'lin', text: 'Something is due.', locale: 'en', key: 'microloan/7.0' } as const;

beforeAll(async () => {
  db = await testDatabase();
  const name = { 'zh-Hans': '林', 'zh-Hant': '林', en: 'Lin' };
  for (const id of ['lin', 'chen']) {
    await upsertParty(db.pool, { id, role: 'customer', name });
    await addAccount(db.pool, id, id);
  }
  await setPhone(db.pool, 'lin', '+8610000000001');
});
afterAll(() => db?.close());

test('a message reaches the phone of its party under the key of all its tries, and says whether a network took it', async () => {
  expect(await tellParty(db.pool, gateway, message)).toEqual({
    simulated: false,
    sent: true,
    to: '•••• 0001',
  });
  expect(sent).toEqual([{ to: '+8610000000001', text: message.text, locale: 'en', key: message.key }]);
  const simulated = { says: { 'zh-Hans': '模拟', 'zh-Hant': '模擬', en: 'Simulated' }, href: '/inbox' };
  expect(await tellParty(db.pool, { ...gateway, simulated }, message)).toEqual({
    simulated: true,
    sent: true,
    to: '•••• 0001',
  });
});

test('without a phone or a gateway nothing is sent, and the caller is told', async () => {
  expect(await tellParty(db.pool, gateway, { ...message, party: 'chen' })).toMatchObject({
    sent: false,
    to: null,
  });
  expect(await phoneEnd(db.pool, 'chen')).toBe(null);
  expect(await phoneEnd(db.pool, 'lin')).toBe('•••• 0001');
  expect(sent).toHaveLength(2);
  await expect(tellParty(db.pool, undefined, message)).rejects.toThrow('no gateway');
});
