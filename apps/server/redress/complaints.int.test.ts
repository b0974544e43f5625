import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';

const STAFF = 'institution:fenghe-bank';
const LIN = 'customer:lin';
const PATH = '/api/pilots/microloan/complaints';
const COUNTS = '/api/pilots/microloan/complaint-counts';
let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await until(async () => (await demo.call('GET', COUNTS)).status === 200, 'complaints are taken');
});
afterAll(async () => demo?.close());

const words = { words: 'We have looked into it.' };
const filed = async (): Promise<string> =>
  (await demo.call('POST', PATH, LIN, { about: 'service', words: 'nobody answers' })).body.complaint;

it('a complaint goes up both ladders; each office reads what is its own, with its words, and the customer sees who looked', async () => {
  const id = await filed();
  expect((await demo.call('GET', `${PATH}/${id}`, 'supervisor')).status).toBe(404);
  expect((await demo.call('GET', `${PATH}/${id}`, 'customer:chen')).status).toBe(404);
  expect((await demo.call('GET', PATH, 'institution:zhongyue-bank')).status).toBe(404);
  expect((await demo.call('GET', `${PATH}/${id}`, STAFF)).body.ladder[0]).toMatchObject({
    words: 'nobody answers',
  });
  expect((await demo.call('POST', `${PATH}/${id}/answer`, STAFF, words)).body).toMatchObject({
    inTime: true,
  });
  await demo.call('POST', `${PATH}/${id}/escalate`, LIN, { words: 'not content' });
  const seen = await demo.call('GET', `${PATH}/${id}`, 'supervisor');
  expect(seen.body).toMatchObject({ level: 'association', state: 'filed' });
  expect(seen.body.ladder.map((rung: { words: string }) => rung.words)).toEqual([
    'nobody answers',
    'not content',
  ]);
  expect((await demo.call('GET', PATH, 'supervisor')).body.complaints).toHaveLength(1);
  await demo.call('POST', `${PATH}/${id}/answer`, 'supervisor', words);
  const mine = await demo.call('GET', '/api/my/complaints', LIN, undefined, { 'accept-language': 'zh-Hans' });
  expect(mine.body.complaints[0]).toMatchObject({
    complaint: id,
    says: expect.stringContaining('自律组织已答复'),
  });
  const uses = (await demo.call('GET', '/api/facts?kind=consent.used', LIN)).body.facts;
  expect(new Set(uses.map(({ content }: { content: { role: string } }) => content.role))).toEqual(
    new Set(['institution', 'supervisor']),
  );
  expect((await demo.call('GET', COUNTS)).body).toEqual({
    pilot: 'microloan',
    institution: { received: 1, open: 0, answered: 1, answeredInTime: 1, overdue: 0 },
    association: { received: 1, open: 0, answered: 1, answeredInTime: 1, overdue: 0 },
  });
});

it('the public page shows the counts, and no word of a complaint', async () => {
  const page = (await demo.call('GET', '/register/microloan?lang=zh-Hant')).body;
  expect(page).toContain('自律組織');
  expect(page).not.toContain('nobody answers');
});

it('lists come in pages, and whoever has a complaint open cannot be forgotten', async () => {
  for (let n = 0; n < 2; n += 1) await filed();
  const first = await demo.call('GET', '/api/my/complaints?limit=2', LIN);
  expect(first.body.complaints).toHaveLength(2);
  const rest = await demo.call('GET', `/api/my/complaints?limit=2&cursor=${first.body.next}`, LIN);
  expect(rest.body).toMatchObject({ complaints: [{ state: 'answered' }], next: null });
  const refused = await demo.call('POST', '/api/customers/lin/erase', STAFF);
  expect(refused.body).toMatchObject({
    code: 'obligation-open',
    detail: expect.stringContaining('complaint-open'),
  });
});
