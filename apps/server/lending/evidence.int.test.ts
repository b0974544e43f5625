import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { APPLICATION, enrolled } from '../testing/enrolled.ts';

const STAFF = 'institution:fenghe-bank';
const LIN = 'customer:lin';
let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
  await enrolled(demo, 'lin');
});
afterAll(async () => demo?.close());

const input = { ...APPLICATION, product: 'tax-12', amount: '100000.00', termMonths: 12 };
const evidence = async () => (await demo.call('GET', '/api/evidence', LIN)).body.evidence;

it('a loan on the tax record is decided on what the provider said, priced by profit, and made again the same', async () => {
  const early = await demo.call('POST', '/api/applications', LIN, input);
  expect(early.body.type).toMatch(/base-not-read/);
  expect((await demo.call('POST', '/api/evidence', LIN, { base: 'tax' })).status).toBe(201);
  await until(async () => (await evidence())[0]?.state === 'read', 'the record is read');
  expect(await evidence()).toMatchObject([{ base: 'tax', simulated: true, against: [] }]);

  const { body: decided } = await demo.call('POST', '/api/applications', LIN, input);
  expect(decided.decision).toBe('approved');
  expect(decided.reasons[0].code).toBe('priced-by-profit');
  const one = await demo.call('GET', `/api/pipeline/${decided.application}`, STAFF);
  const { price, decidedBy } = one.body;
  expect(decidedBy).toMatchObject({ agrees: true, model: decided.model });
  expect(price.ratePercent).toBe(decided.annualRatePercent);
  const profits = price.curve.map(({ profit }: { profit: string }) => Number(profit));
  const chosen = price.curve.find(
    ({ ratePercent }: { ratePercent: string }) => ratePercent === price.ratePercent,
  );
  expect(Number(chosen.profit)).toBe(Math.max(...profits));
  const again = await demo.call('GET', `/api/pipeline/${decided.application}/replay`, STAFF);
  expect(again.body).toMatchObject({ same: true, unrepeatable: null });
  const uses = await demo.call('GET', '/api/facts?kind=consent.used', LIN);
  const purposes = uses.body.facts.map(({ header }: { header: { purpose: string } }) => header.purpose);
  expect(purposes).toContain('tax-record');
});
