import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';

const STAFF = 'institution:fenghe-bank';
const LIN = 'customer:lin';
const FUND = '/api/pilots/microloan/compensation';
const CLAIMS = '/api/pilots/microloan/claims';
let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await until(async () => (await demo.call('GET', FUND)).status === 200, 'the fund is open');
  for (const party of ['lin', 'chen']) {
    await demo.call('POST', '/api/customers/me', `customer:${party}`, { name: 'A shop', region: '330000' });
  }
});
afterAll(async () => demo?.close());

const claim = async (as = LIN, amount = '60.00'): Promise<string> => {
  const { status, body } = await demo.call('POST', CLAIMS, as, {
    cause: 'wrong-charge',
    amount,
    words: 'charged twice',
  });
  expect(status).toBe(201);
  return body.claim;
};
const words = { words: 'You are right.' };
const balanceOf = async (as: string): Promise<string> =>
  (await demo.call('GET', '/api/customers/me', as)).body.balance;

it('with admission the fund is open, in public, empty, and below the minimum that was declared', async () => {
  expect((await demo.call('GET', FUND)).body).toEqual({
    pilot: 'microloan',
    currency: 'CNY',
    balance: '0.00',
    minimum: '50000000.00',
    belowMinimum: true,
    paidIn: '0.00',
    paidOut: '0.00',
    owed: '0.00',
    claims: { open: 0, waiting: 0, paid: 0, refused: 0, overdue: 0 },
  });
  expect((await demo.call('GET', '/api/pilots/phonepos/compensation')).status).toBe(404);
});

it('a claim that waits for an empty fund is told so in the reader’s language, and is paid when the bank pays in', async () => {
  const before = await balanceOf(LIN);
  const id = await claim();
  const accepted = await demo.call('POST', `${CLAIMS}/${id}/accept`, STAFF, { amount: '60.00', ...words });
  expect(accepted.body).toMatchObject({ state: 'waiting' });
  const mine = await demo.call('GET', '/api/my/claims', LIN, undefined, { 'accept-language': 'zh-Hant' });
  expect(mine.body.claims[0]).toMatchObject({
    claim: id,
    state: 'waiting',
    says: expect.stringContaining('第 1 位'),
  });
  const paidIn = await demo.call('POST', `${FUND}/pay-in`, STAFF, { amount: '60000000.00' });
  expect(paidIn.body).toMatchObject({ belowMinimum: false, waiting: 1 });
  await until(
    async () => (await demo.call('GET', `${CLAIMS}/${id}`, LIN)).body.state === 'paid',
    'it is paid',
  );
  expect(Number(await balanceOf(LIN)) - Number(before)).toBe(60);
  expect((await demo.call('GET', FUND)).body).toMatchObject({
    paidOut: '60.00',
    claims: { paid: 1, waiting: 0 },
  });
});

it('customers see their own claims only, with their words; the bank’s look at them is a use that they see', async () => {
  const id = await claim();
  expect((await demo.call('GET', `${CLAIMS}/${id}`, LIN)).body).toMatchObject({
    words: 'charged twice',
    answer: null,
  });
  expect((await demo.call('GET', `${CLAIMS}/${id}`, 'customer:chen')).status).toBe(404);
  expect((await demo.call('GET', '/api/my/claims', 'customer:chen')).body.claims).toEqual([]);
  expect((await demo.call('GET', `${CLAIMS}/${id}`, 'institution:zhongyue-bank')).status).toBe(404);
  expect((await demo.call('GET', CLAIMS, 'institution:zhongyue-bank')).status).toBe(404);
  const seen = await demo.call('GET', `${CLAIMS}/${id}`, STAFF);
  expect(seen.body).toMatchObject({ words: 'charged twice', customer: 'lin' });
  const uses = await demo.call('GET', '/api/facts?kind=consent.used', LIN);
  expect(uses.body.facts[0]).toMatchObject({
    header: { purpose: 'redress', basis: 'legal-obligation' },
    content: { data: 'claim', by: 'fenghe-bank' },
  });
});

it('lists come in pages by cursor, for the customer and for the bank', async () => {
  for (let n = 0; n < 3; n += 1) await claim('customer:chen', `${n + 1}.00`);
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await demo.call('GET', `/api/my/claims?limit=2${cursor}`, 'customer:chen');
    seen.push(...body.claims.map(({ amount }: { amount: string }) => amount));
    cursor = body.next === null ? '' : `&cursor=${body.next}`;
  } while (cursor !== '');
  expect(seen).toEqual(['3.00', '2.00', '1.00']);
  const filed = await demo.call('GET', `${CLAIMS}?state=filed&limit=2`, STAFF);
  expect(filed.body.claims).toHaveLength(2);
  expect(filed.body.next).not.toBeNull();
  const bad = Buffer.from(JSON.stringify(['x', 'y'])).toString('base64url');
  expect((await demo.call('GET', `/api/my/claims?cursor=${bad}`, LIN)).body.code).toBe('cursor-invalid');
});

it('the statement adds up to the balance and names nobody; another institution has none', async () => {
  const { body } = await demo.call('GET', `${FUND}/statement`, 'auditor');
  expect(body.lines.at(-1).balance).toBe((await demo.call('GET', FUND)).body.balance);
  expect(JSON.stringify(body)).not.toMatch(/"lin"|"chen"|current/);
  expect((await demo.call('GET', `${FUND}/statement`, 'institution:zhongyue-bank')).status).toBe(404);
});

it('whom a defect harmed is asked for and approved through the API, by two officers', async () => {
  const PAYOUTS = '/api/pilots/microloan/payouts';
  const defect = { incident: 'INC-1', harmed: 'interest-twice', from: '2026-01-01', to: '2026-12-31' };
  const asked = await demo.call('POST', PAYOUTS, `${STAFF}:li`, defect);
  expect(asked.status).toBe(201);
  const first = async () => (await demo.call('GET', PAYOUTS)).body.payouts[0];
  await until(async () => (await first()).state === 'planned', 'it is planned');
  const path = `${PAYOUTS}/${asked.body.payout}/approve`;
  expect((await demo.call('POST', path, `${STAFF}:li`, { sum: '0.00' })).body.code).toBe(
    'payment-needs-second-officer',
  );
  expect((await demo.call('POST', path, `${STAFF}:wang`, { sum: '0.00' })).body).toMatchObject({
    count: '0',
  });
  await until(async () => (await first()).state === 'closed', 'it is closed');
  const { figures } = (await demo.call('GET', '/api/programme')).body;
  expect(figures.find(({ id }: { id: string }) => id === 'customers-harmed')).toMatchObject({ value: 0 });
});

it('the pilot’s public page shows the fund in the reader’s language', async () => {
  const page = async (lang: string) => (await demo.call('GET', `/register/microloan?lang=${lang}`)).body;
  expect(await page('en')).toMatch(/Compensation fund.*CN¥59,999,940\.00/s);
  expect(await page('zh-Hant')).toMatch(/補償基金.*CN¥59,999,940\.00/s);
  expect(await page('zh-Hans')).toMatch(/补偿基金.*¥59,999,940\.00/s);
});

it('whoever has a claim open cannot be forgotten', async () => {
  const refused = await demo.call('POST', '/api/customers/chen/erase', STAFF);
  expect(refused.body).toMatchObject({
    code: 'obligation-open',
    detail: expect.stringContaining('claim-open'),
  });
});
