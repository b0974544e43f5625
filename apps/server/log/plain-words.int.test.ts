import { tablesHolding } from '@sandglass/payments/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';

const STAFF = 'institution:fenghe-bank';
const CHEN = 'customer:chen';
const WORDS = ['Zebra Tailors', 'zebra-words', 'zebra-answer'];

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
});
afterAll(async () => demo?.close());

const holding = async () => (await tablesHolding(demo.house.database.pool, WORDS)).holding;

it('a person who is erased leaves no word in any table: not a name, not what they wrote, not what they were told', async () => {
  await demo.call('POST', '/api/customers/me', CHEN, { name: 'Zebra Tailors', region: '330000' });
  for (const { purpose, version } of (await demo.call('GET', '/api/consents', CHEN)).body.consents)
    await demo.call('POST', `/api/consents/${purpose}/grant`, CHEN, { version });
  const applied = await demo.call('POST', '/api/applications', CHEN, {
    product: 'stock-12',
    amount: '60000.00',
    termMonths: 3,
    purpose: 'working-capital',
    business: {
      industry: 'restaurant',
      employees: 1,
      businessAgeYears: 0,
      franchise: false,
      yearlyTurnover: '1000.00',
    },
  });
  expect(applied.body).toMatchObject({ decision: 'declined' });
  const { application } = applied.body;
  await demo.call('POST', `/api/applications/${application}/review`, CHEN, { words: 'zebra-words, please' });
  const upheld = await demo.call('POST', `/api/reviews/${application}/uphold`, STAFF, {
    reason: 'zebra-answer: it was right.',
  });
  expect(upheld.status).toBe(200);
  expect(await holding()).toEqual(expect.arrayContaining(['microloan.customer', 'microloan.review']));

  expect((await demo.call('POST', '/api/customers/chen/erase', STAFF)).body.state).toBe('erased');
  await until(async () => (await holding()).length === 0, 'no table holds a word of it');
  const seen = await demo.call('GET', `/api/applications/${application}`, STAFF);
  expect(seen).toMatchObject({ status: 410, body: { code: 'person-erased' } });
});
