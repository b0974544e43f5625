import { randomUUID } from 'node:crypto';
import { system } from '@sandglass/operations';
import { addMonths, type BusinessDate, businessDate } from '@sandglass/time';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pilots } from '../pilots.ts';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { APPLICATION } from '../testing/enrolled.ts';
import { loanSignedBy } from '../testing/signed-loan.ts';

const STAFF = 'institution:fenghe-bank';
const LIN = 'customer:lin';
const daily = pilots.find(({ id }) => id === 'microloan')!.daily.find(({ name }) => name === 'monitor')!;
let demo: DemoHouse;
let loan: string;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
  loan = await loanSignedBy(demo, 'lin');
  await demo.call('POST', `/api/loans/${loan}/draw`, LIN, { amount: '20000.00' });
});
afterAll(async () => demo?.close());

const today = (): BusinessDate => businessDate(demo.clock.now());
const toRead = async (on: string): Promise<string[]> => {
  const { rows } = await demo.house.database.pool.query<{ id: string }>(daily.list, ['microloan', on]);
  return rows.map(({ id }) => id);
};
const mine = async () => (await demo.call('GET', '/api/monitoring/mine', LIN)).body;

/** What the day's run does for one borrower; the delivery is the house's own. */
async function read(customer: string): Promise<void> {
  const input = daily.input(customer) as never;
  const outcome = await demo.house.executors
    .get('microloan')!
    .submit(daily.operation, input, { actor: system, key: randomUUID() });
  expect(outcome.outcome).toBe('done');
}

it('a borrower in trouble is read by consent, frozen with reasons, objects, and is answered by a person', async () => {
  expect(await toRead(today())).toEqual(['lin']);
  const told = { scenario: 'tax-stops', since: '2026-01' };
  expect((await demo.call('POST', '/api/monitoring/simulate', LIN, told)).status).toBe(200);
  await read('lin');
  await until(async () => (await mine()).warning?.state === 'frozen', 'the limit is frozen');
  expect(await toRead(today())).toEqual([]);

  const { warning } = await mine();
  expect(warning).toMatchObject({
    level: 'alarm',
    simulated: true,
    reasons: [{ code: 'filing-stopped' }, {}, {}],
  });
  expect(warning.reasons[0].text.en).toMatch(/^No tax return was filed for \d+ months$/);
  const uses = await demo.call('GET', '/api/facts?kind=consent.used', LIN);
  expect(uses.body.facts[0]).toMatchObject({
    header: { purpose: 'post-loan-monitoring', basis: 'consent' },
    content: { data: 'invoices, tax, balance, court, bureau', by: 'system' },
  });

  const drawn = await demo.call('POST', `/api/loans/${loan}/draw`, LIN, { amount: '1000.00' });
  expect(drawn.status).toBe(409);
  expect(drawn.body.type).toMatch(/line-frozen/);
  const repaid = await demo.call('POST', `/api/loans/${loan}/repay`, LIN, { amount: '100.00' });
  expect(repaid.status).toBe(200);

  const object = `/api/monitoring/warnings/${warning.warning}/object`;
  expect((await demo.call('POST', object, 'customer:chen', { words: 'Not mine' })).status).toBe(404);
  expect((await demo.call('POST', object, LIN, { words: 'The return was filed on paper.' })).status).toBe(
    201,
  );
  const due = (await demo.call('GET', '/api/today', STAFF)).body.due.map(
    ({ kind }: { kind: string }) => kind,
  );
  expect(due).toContain('answer-objections');

  const queue = (await demo.call('GET', '/api/monitoring/warnings', STAFF)).body.warnings;
  expect(queue).toMatchObject([
    { state: 'objected', words: 'The return was filed on paper.', workdaysLeft: 5 },
  ]);
  const one = await demo.call('GET', `/api/monitoring/warnings/${warning.warning}`, STAFF);
  expect(one.body).toMatchObject({ available: '0.00', readings: [{ simulated: true, level: 'alarm' }] });
  const answer = `/api/monitoring/warnings/${warning.warning}/answer`;
  const lifted = await demo.call('POST', answer, STAFF, {
    lift: true,
    reason: 'We have seen the stamped return.',
  });
  expect(lifted.body).toMatchObject({ state: 'lifted' });
  expect(await mine()).toMatchObject({
    warning: { state: 'lifted', answer: 'We have seen the stamped return.' },
  });
  expect((await demo.call('GET', '/api/line', LIN)).body).toMatchObject({ frozenOn: null });
  const kinds = (await demo.call('GET', '/api/facts', LIN)).body.facts.map(
    ({ kind }: { kind: string }) => kind,
  );
  for (const kind of ['monitored', 'line-frozen', 'freeze-objected', 'line-unfrozen'])
    expect(kinds).toContain(`microloan.${kind}`);
});

it('void invoices freeze the limit of a borrower whose sales are as ever, who reads how many they are', async () => {
  const told = { scenario: 'invoices-voided', since: '2026-01' };
  expect((await demo.call('POST', '/api/monitoring/simulate', LIN, told)).status).toBe(200);
  await read('lin');
  await until(async () => (await mine()).warning?.state === 'frozen', 'the limit is frozen');
  const { warning } = await mine();
  const [voided] = warning.reasons;
  expect(voided).toMatchObject({ code: 'invoices-voided', level: 'alarm' });
  expect(voided.value).toBeGreaterThanOrEqual(70);
  expect(voided.text).toEqual({
    'zh-Hans': `作废发票占 ${voided.value}%`,
    'zh-Hant': `作廢發票占 ${voided.value}%`,
    en: `${voided.value} % of the invoices were voided`,
  });
  const drawn = await demo.call('POST', `/api/loans/${loan}/draw`, LIN, { amount: '1000.00' });
  expect(drawn.body.type).toMatch(/line-frozen/);
  const one = (await demo.call('GET', `/api/monitoring/warnings/${warning.warning}`, STAFF)).body;
  expect(one.readings[0].figures).toMatchObject({ voidedPercent: voided.value, monthsWithoutSales: 0 });
  const answer = `/api/monitoring/warnings/${warning.warning}/answer`;
  const seen = { lift: true, reason: 'The numbers were printed wrongly.' };
  expect((await demo.call('POST', answer, STAFF, seen)).body).toMatchObject({ state: 'lifted' });
});

it('a loan on the tax record is given its class anew by the invoices that are read, and no other loan is', async () => {
  const classOf = async (id: string): Promise<{ signed: number; now: number }> => {
    const { rows } = await demo.house.database.pool.query<{ signed: number; now: number }>(
      `select pd_signed as signed, pd_rated as now from lending.standing where shard = 'microloan' and id = $1`,
      [id],
    );
    return rows[0]!;
  };
  await demo.call('POST', '/api/monitoring/simulate', LIN, { scenario: 'sound', since: '2026-01' });
  await demo.call('POST', '/api/evidence', LIN, { base: 'tax' });
  const evidence = async () => (await demo.call('GET', '/api/evidence', LIN)).body.evidence;
  await until(async () => (await evidence())[0]?.state === 'read', 'the tax record is read');
  const input = { ...APPLICATION, product: 'tax-12', termMonths: 12 };
  const { body: decided } = await demo.call('POST', '/api/applications', LIN, input);
  const { body: signed } = await demo.call('POST', `/api/applications/${decided.application}/sign`, LIN);
  const other = await classOf(loan);
  const before = await classOf(signed.loan);
  expect(before.now).toBe(before.signed);

  // As long ago on whatever day this runs: of its 36 months two are left, which is a grade worse.
  const since = addMonths(today(), -34).slice(0, 7);
  const told = { scenario: 'sales-stop', since };
  await demo.call('POST', '/api/monitoring/simulate', LIN, told);
  await read('lin');
  await until(async () => (await classOf(signed.loan)).now > before.now, 'its class is a worse one');
  expect((await classOf(signed.loan)).signed).toBe(before.signed);
  expect(await classOf(loan)).toEqual(other);
  const { facts } = (await demo.call('GET', '/api/facts?kind=microloan.rerated', LIN)).body;
  expect(facts).toMatchObject([{ header: { source: 'invoices' }, content: { loan: signed.loan } }]);
});

it('what the bureau says of the debt elsewhere is noted for the next night, and again when it is paid', async () => {
  const elsewhere = async (): Promise<number> => {
    const { rows } = await demo.house.database.pool.query<{ bps: number }>(
      `select overdue_elsewhere_bps as bps from lending.borrower where shard = 'microloan' and id = 'lin'`,
    );
    return rows[0]!.bps;
  };
  for (const [scenario, bps] of [
    ['overdue-elsewhere', 3_500],
    ['sound', 0],
  ] as const) {
    await demo.call('POST', '/api/monitoring/simulate', LIN, { scenario, since: '2026-01' });
    await read('lin');
    await until(async () => (await elsewhere()) === bps, 'it is noted');
  }
  const { facts } = (await demo.call('GET', '/api/facts?kind=microloan.noted-elsewhere', LIN)).body;
  expect(facts).toMatchObject([
    { header: { source: 'bureau' }, content: { overdueBps: 0 } },
    { header: { source: 'bureau' }, content: { overdueBps: 3_500 } },
  ]);
});

it('who took the consent back is no longer read, and sees that', async () => {
  await demo.call('POST', '/api/consents/post-loan-monitoring/withdraw', LIN);
  const before = (await demo.call('GET', '/api/facts?kind=consent.used', LIN)).body.facts.length;
  await read('lin');
  await until(async () => (await mine()).watched === false, 'it is said that nothing is read');
  expect((await demo.call('GET', '/api/facts?kind=consent.used', LIN)).body.facts).toHaveLength(before);
});
