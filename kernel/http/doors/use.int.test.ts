import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openapiOf } from '../index.ts';
import { used } from '../testing/patients.ts';
import { Served } from '../testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(() => served.close());
beforeEach(() => {
  used.length = 0;
});

const staff = { authorization: 'Bearer institution:clinic' };
const look = (ids: string, headers: Record<string, string> = staff) =>
  served.get(`/api/patients/${ids}`, headers);

test('a page of people’s data leaves after its use is committed, once a page and once a person', async () => {
  const answer = await look('ann,bob,ann');
  expect(answer.statusCode).toBe(200);
  expect(used).toEqual([{ parties: ['ann', 'bob'], by: 'clinic', purpose: 'treatment' }]);
});

test('looking again is another use, also when nothing changed and the answer is 304', async () => {
  const { etag } = (await look('ann')).headers;
  const again = await look('ann', { ...staff, 'if-none-match': String(etag) });
  expect(again.statusCode).toBe(304);
  expect(used).toHaveLength(2);
});

test('reading one’s own is no use, and neither is a page without people', async () => {
  const own = await look('ann', { authorization: 'Bearer customer:ann' });
  expect([own.statusCode, own.json()]).toEqual([200, { patients: [{ id: 'ann', record: 'secret of ann' }] }]);
  expect((await look('nobody')).statusCode).toBe(404);
  expect(used).toEqual([]);
});

test.each([
  ['zh-CN', '患者不同意'],
  ['zh-TW', '病患不同意'],
  ['en', 'The patient does not agree'],
])('a use that is refused is a problem in %s, and nothing of anybody leaves', async (language, title) => {
  const answer = await look('ann,shy', { ...staff, 'accept-language': language });
  expect(answer.statusCode).toBe(403);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({
    type: '/problems/patient-unwilling',
    code: 'patient-unwilling',
    title,
    values: { parties: 'shy' },
  });
  expect(answer.body).not.toContain('secret');
  expect(answer.headers.etag).toBeUndefined();
});

test('what may not be used by this role, cannot be decided, or is too much for one use does not leave', async () => {
  const customer = await look('bob', { authorization: 'Bearer customer:ann' });
  expect([customer.statusCode, customer.json().code]).toEqual([403, 'role-not-allowed']);
  const broken = await look('broken');
  expect([broken.statusCode, broken.json().code]).toEqual([500, 'operation-failed']);
  const crowd = await look('a,b,c,d');
  expect([crowd.statusCode, crowd.json().code]).toEqual([500, 'operation-failed']);
  for (const { body } of [customer, broken, crowd]) expect(body).not.toContain('secret');
});

test('while no executor takes the use, the data stays and the caller is told to come back', async () => {
  await served.executor.stop();
  const answer = await look('ann');
  expect([answer.statusCode, answer.headers['retry-after'] === undefined]).toEqual([503, false]);
  expect(answer.body).not.toContain('secret');
});

test('the API page says which reads use personal data, what for and on what basis', () => {
  const page = JSON.stringify(openapiOf(served.routes, '1'));
  expect(page).toContain('"x-personal-data":{"purpose":"treatment","basis":"contract","data":"record"}');
});
