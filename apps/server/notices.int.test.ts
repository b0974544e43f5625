import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse, until } from './testing/demo-house.ts';

const BANK = 'institution:fenghe-bank';
const PAY_IN = '/api/pilots/microloan/compensation/pay-in';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
});
afterAll(async () => demo?.close());

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly pilot: string;
  readonly state: string;
  readonly fact: string | null;
}
const inbox = async (as: string, query = ''): Promise<readonly Row[]> =>
  (await demo.call('GET', `/api/notices${query}`, as)).body.rows;
const stateOf = async (as: string, kind: string): Promise<string | undefined> =>
  (await inbox(as)).find((row) => row.kind === kind)?.state;
const unread = async (as: string): Promise<number> =>
  (await demo.call('GET', '/api/notices/unread', as)).body.unread;

test('what one party has read is unread to the other, and nobody reads another’s', async () => {
  await until(async () => (await stateOf(BANK, 'fund')) === 'unread', 'the fund is told of');
  const [own] = (await inbox(BANK)).filter(({ kind }) => kind === 'fund');
  // Three pilots run, and none of their funds is filled: until all are told of, the supervisor’s count may still rise.
  const funds = async () => (await inbox('supervisor')).filter(({ kind }) => kind === 'fund').length;
  await until(async () => (await funds()) === 3, 'all funds are told of');
  const before = await unread('supervisor');
  const notices = [own!.id];
  const other = await demo.call('POST', '/api/notices/read', 'supervisor', { notices });
  expect([other.status, other.body.code]).toEqual([404, 'notice-unknown']);
  expect((await demo.call('POST', '/api/notices/read', BANK, { notices })).body).toEqual({ read: 1 });
  expect((await demo.call('POST', '/api/notices/read', BANK, { notices })).body).toEqual({ read: 0 });
  expect(await stateOf(BANK, 'fund')).toBe('read');
  expect(await unread('supervisor')).toBe(before);
  expect((await demo.call('GET', '/api/notices', 'customer:lin')).status).toBe(403);
});

test('a fund that is too small is told to both, and to no other bank; filled it is over', async () => {
  expect(await stateOf('supervisor', 'fund')).toBe('unread');
  expect(await inbox('institution:zhongyue-bank', '?kind=fund')).toEqual([]);
  const paid = await demo.call('POST', PAY_IN, BANK, { amount: '60000000.00' });
  expect(paid.status).toBeLessThan(300);
  await until(async () => (await stateOf(BANK, 'fund')) === 'over', 'it is over');
  expect(await inbox(BANK, '?state=over')).toMatchObject([{ kind: 'fund' }]);
});
