import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Locale } from '@sandglass/operations';
import type { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuing } from '../issuing.ts';
import { paymentBy, tokenOf } from '../testing/paying.ts';
import { tokenHouse } from '../testing/token-house.ts';
import { look } from './tell.ts';

type PartyMessage = Parameters<Parameters<typeof look>[0]['tell']>[0];

const holders: Readonly<Record<string, Locale>> = { ann: 'zh-Hans', bob: 'zh-Hant', carl: 'en' };
const words = {
  'zh-Hans': '付款 12.00 元。不是您本人？',
  'zh-Hant': '付款 12.00 元。不是您本人？',
  en: 'paid ¥12.00',
};
/** What only one of them says. */
const only = { 'zh-Hans': '标记', 'zh-Hant': '代碼', en: 'Not you?' };

let db: TestDatabase;
let house: House;
const sent: PartyMessage[] = [];
beforeAll(async () => {
  db = await testDatabase();
  house = await tokenHouse(db.pool);
}, 60_000);
afterAll(async () => {
  await house?.stop();
  await db?.close();
});

/** One look after another, until nothing is left; a party whose name begins with the letter cannot be reached. */
async function tellAll(unreached = ''): Promise<void> {
  house.now += 1_000;
  const submit = (operation: never, input: never, key: string) => house.submit(operation, input, { key });
  const tell = async (message: PartyMessage) => {
    if (unreached !== '' && message.party.startsWith(unreached)) throw new Error('no network');
    sent.push(message);
    return { simulated: true, sent: true, to: '•••• 0001' };
  };
  while (await look({ pool: db.pool, submit: submit as never, tell }));
}

test('each holder is told of a payment in the language in which they bound their card', async () => {
  await tellAll();
  const tokens = new Map<string, string>();
  for (const [party, locale] of Object.entries(holders))
    tokens.set(party, await tokenOf(house, party, { locale }));
  for (const token of tokens.values()) await house.done(issuing.purchase, paymentBy(token, '12.00'));
  await tellAll();
  expect(sent.map(({ party, locale }) => [party, locale]).sort()).toEqual(Object.entries(holders));
  for (const { locale, text } of sent) {
    expect(text).toContain(words[locale]);
    for (const other of Object.keys(only) as Locale[])
      expect([other, text.includes(only[other])]).toEqual([other, other === locale]);
  }
});

test('a message that could not be sent at once waits in that language', async () => {
  const token = await tokenOf(house, 'eve', { locale: 'zh-Hant' });
  await house.done(issuing.purchase, paymentBy(token, '7.00'));
  await tellAll('e');
  const { rows } = await db.pool.query(`select payload from jobs.job where kind = 'message.send'`);
  expect(rows).toMatchObject([{ payload: { party: 'eve', locale: 'zh-Hant' } }]);
  expect(rows[0].payload.text).toContain('代碼');
});
