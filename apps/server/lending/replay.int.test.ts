import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { loanSignedBy } from '../testing/signed-loan.ts';

const BANK = 'institution:fenghe-bank';
const REPLAY = '/api/pilots/microloan/replay?version=2';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
  const as = 'customer:lin';
  const loan = await loanSignedBy(demo, 'lin');
  for (const amount of ['10000.00', '20000.00', '5000.00']) {
    expect((await demo.call('POST', `/api/loans/${loan}/draw`, as, { amount })).status).toBe(201);
  }
  const { declaration } = (await demo.call('GET', '/api/pilots/microloan')).body;
  const changed = structuredClone(declaration);
  const limits: { id: string; kind: string; per: string; maximum: string }[] = changed.limits;
  limits.find(({ id }) => id === 'balance-per-customer')!.maximum = '16000.00';
  expect(
    (await demo.call('POST', '/api/pilots/microloan/amend', BANK, { declaration: changed })).status,
  ).toBe(200);
});
afterAll(async () => demo?.close());

test('an amendment tells what its limits would have refused of the business that there was', async () => {
  for (const who of [BANK, 'supervisor']) {
    const { status, body } = await demo.call('GET', REPLAY, who);
    // 10,000 fits, 20,000 more does not, 5,000 more does.
    expect([status, body]).toMatchObject([
      200,
      { asked: 3, refused: 1, byLimit: [{ limit: 'balance-per-customer', refused: 1 }] },
    ]);
  }
});

test('the limits in force would have refused nothing of what they let through', async () => {
  const { body } = await demo.call('GET', '/api/pilots/microloan/replay?version=1', 'supervisor');
  expect(body).toMatchObject({ asked: 3, refused: 0, byLimit: [] });
});

test('nobody else replays it, and what is not there is not found', async () => {
  expect((await demo.call('GET', REPLAY, 'institution:chenxi-bank')).status).toBe(404);
  expect((await demo.call('GET', REPLAY, 'customer:lin')).status).toBe(403);
  expect((await demo.call('GET', REPLAY)).status).toBe(401);
  expect((await demo.call('GET', '/api/pilots/microloan/replay?version=9', 'supervisor')).status).toBe(404);
  expect((await demo.call('GET', '/api/pilots/phonepos/replay?version=1', 'supervisor')).status).toBe(404);
});
