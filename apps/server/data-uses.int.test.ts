import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from './testing/demo-house.ts';
import { APPLICATION, enrolled } from './testing/enrolled.ts';

const STAFF = 'institution:fenghe-bank';
let demo: DemoHouse;
let loan: string;
let application: string;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
  await applied('lin');
  const both = await applied('chen');
  application = both;
  loan = (await demo.call('POST', `/api/applications/${both}/sign`, 'customer:chen')).body.loan;
});
afterAll(async () => demo?.close());

async function applied(customer: string): Promise<string> {
  // Monitoring would read them, too, and leave uses of its own.
  await enrolled(demo, customer, { allows: (purpose) => purpose !== 'post-loan-monitoring' });
  const { body } = await demo.call('POST', '/api/applications', `customer:${customer}`, APPLICATION);
  return body.application;
}

interface Use {
  readonly kind: string;
  readonly header: { readonly purpose: string; readonly basis: string };
  readonly content: { readonly data: string; readonly by: string; readonly role: string };
}
const usesOf = async (customer: string): Promise<Use[]> =>
  (await demo.call('GET', '/api/facts?kind=consent.used', `customer:${customer}`)).body.facts;
const counts = async (): Promise<number[]> => [(await usesOf('lin')).length, (await usesOf('chen')).length];

it('a page that staff read is a use of each customer on it, whom it shows to at once', async () => {
  const page = await demo.call('GET', '/api/applications', STAFF);
  expect(page.body.applications).toHaveLength(2);
  expect(await counts()).toEqual([1, 1]);
  const [use] = await usesOf('lin');
  expect(use).toMatchObject({
    kind: 'consent.used',
    header: { purpose: 'credit-assessment', basis: 'consent' },
    content: { data: 'application, decision', by: 'fenghe-bank', role: 'institution' },
  });
});

it('one’s own pages are no use', async () => {
  const before = await counts();
  for (const path of ['/api/applications', '/api/loans', `/api/applications/${application}`]) {
    expect((await demo.call('GET', path, 'customer:chen')).status).toBe(200);
  }
  expect(await counts()).toEqual(before);
});

it('loans are used on the basis of their contract, each reading anew', async () => {
  const [, before] = await counts();
  for (const path of ['/api/loans', `/api/loans/${loan}`, `/api/loans/${loan}/preview?amount=5000.00`]) {
    expect((await demo.call('GET', path, STAFF)).status).toBe(200);
  }
  const uses = await usesOf('chen');
  expect(uses).toHaveLength(before! + 3);
  expect(uses[0]!.header).toEqual({ purpose: 'loan-servicing', basis: 'contract' });
});

it('without a consent in force one page is refused; a list withholds that row, says why, and shows the others', async () => {
  await demo.call('POST', '/api/consents/credit-assessment/withdraw', 'customer:chen');
  const [lin = 0, chen = 0] = await counts();
  const one = await demo.call('GET', `/api/applications/${application}`, STAFF);
  expect(one).toMatchObject({
    status: 403,
    body: { type: '/problems/use-not-covered', values: { parties: 'chen' } },
  });
  expect(JSON.stringify(one.body)).not.toMatch(/60000|score|grade/);
  expect(await counts()).toEqual([lin, chen]);
  const { status, body } = await demo.call('GET', '/api/applications', STAFF, undefined, {
    'accept-language': 'zh-TW',
  });
  expect(status).toBe(200);
  const [withheld, shown] = body.applications;
  expect(withheld).toEqual({
    application,
    withheld: {
      code: 'consent-missing',
      title: '尚未授權',
      detail: expect.stringContaining('credit-assessment'),
    },
  });
  expect(shown).toMatchObject({ customer: 'lin', amount: '60000.00' });
  expect(await counts()).toEqual([lin + 1, chen]);
  expect((await demo.call('GET', `/api/loans/${loan}`, STAFF)).status).toBe(200);
});

it('a list on which nobody consented is a list of withheld rows, and nobody’s data was used', async () => {
  await demo.call('POST', '/api/consents/credit-assessment/withdraw', 'customer:lin');
  const before = await counts();
  const { status, body } = await demo.call('GET', '/api/applications', STAFF);
  expect([status, body.applications.length]).toEqual([200, 2]);
  for (const row of body.applications) expect(Object.keys(row).sort()).toEqual(['application', 'withheld']);
  expect(JSON.stringify(body)).not.toMatch(/60000|score|grade|lin|chen/);
  expect(await counts()).toEqual(before);
});
