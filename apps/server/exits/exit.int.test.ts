import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { checkBalanced } from '@sandglass/ledger';
import type { Actor, AnyOperation } from '@sandglass/operations';
import { criteria, declare, disclose, propose, REGISTER_SHARD, submit } from '@sandglass/register';
import { instantOf, parseDate, SimulatedClock } from '@sandglass/time';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { pilots } from '../pilots.ts';
import { freePort, until } from '../testing/demo-house.ts';
import { APPLICATION } from '../testing/enrolled.ts';

const DAY_MS = 86_400_000;
const ID = 'microloan';
const bank: Actor = { role: 'institution', party: 'fenghe-bank', person: 'ann' };
const officer = (person: string): Actor => ({ role: 'supervisor', party: 'supervisor', person });
const customer = (party: string): Actor => ({ role: 'customer', party });
const nobody: Actor = { role: 'public', party: 'public' };

let db: TestDatabase;
let house: House;
let origin: string;
const clock = new SimulatedClock(instantOf(parseDate('2026-02-02'), '09:00'));
const folder = mkdtempSync(join(tmpdir(), 'sandglass-exit-'));
beforeAll(async () => {
  db = await testDatabase();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const options = { pilots, port, clock, folder, databaseUrl: db.url, demoLogins: [] };
  house = await openHouse({ ...options, simulate: true });
  // These customers have no phone: what the bank would tell them is told to nobody, and an exit does not wait for it.
  house.identity.sendCodesBy({ send: async () => undefined });
  await house.listen();
  await admitted();
});
afterAll(async () => {
  await house?.close();
  await db?.close();
  rmSync(folder, { recursive: true, force: true });
});

let keys = 0;
async function admitted(): Promise<void> {
  const take = async (operation: unknown, actor: Actor, input: Record<string, unknown> = {}) => {
    keys += 1;
    const whole = { pilot: ID, ...input };
    const call = { actor, key: `exit-${keys}` };
    const outcome = await house.executors
      .get(REGISTER_SHARD)!
      .submit(operation as AnyOperation, whole as never, call);
    if (outcome.outcome === 'refused') throw new Error(outcome.code);
  };
  const { declaration } = pilots.find(({ id }) => id === ID)!;
  await take(declare, bank, { declaration });
  await take(submit, bank);
  await take(disclose, officer('li'));
  clock.advance(30 * DAY_MS);
  const review = Object.keys(criteria).map((criterion) => ({
    criterion,
    for: ['seen'],
    against: [],
    met: true,
    reason: 'seen',
  }));
  await take(propose, officer('li'), { decision: 'admit', reason: 'ready', criteria: review });
  await take(house.supervision.admit, officer('wang'));
  await until(async () => (await get(`/api/pilots/${ID}`)).state === 'running', 'the pilot runs');
}

const tokens = new Map<string, string>();
async function headersOf(actor: Actor): Promise<Record<string, string>> {
  if (actor.role === 'public') return {};
  const name = JSON.stringify(actor);
  const token = tokens.get(name) ?? (await house.identity.mint(actor, 3600));
  tokens.set(name, token);
  return { authorization: `Bearer ${token}` };
}
// biome-ignore lint/suspicious/noExplicitAny: an answer of any route, looked at by the test
async function get(path: string, actor: Actor = nobody): Promise<any> {
  const answer = await fetch(`${origin}${path}`, { headers: await headersOf(actor) });
  return answer.headers.get('content-type')?.includes('json') ? answer.json() : answer.text();
}
async function post(path: string, actor: Actor, body: unknown = {}) {
  keys += 1;
  const headers = {
    ...(await headersOf(actor)),
    'content-type': 'application/json',
    'idempotency-key': `exit-${keys}`,
  };
  const answer = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return { status: answer.status, body: (await answer.json()) as any };
}
// biome-ignore lint/suspicious/noExplicitAny: as above
async function done(path: string, actor: Actor, body: unknown = {}): Promise<any> {
  const answer = await post(path, actor, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A customer with an approved offer; its application. */
async function approved(party: string): Promise<string> {
  const as = customer(party);
  await done('/api/customers/me', as, { name: `${party}’s shop`, region: '330000' });
  for (const { purpose, version } of (await get('/api/consents', as)).consents)
    if (purpose === 'credit-assessment' || purpose === 'bureau-query')
      await done(`/api/consents/${purpose}/grant`, as, { version });
  return (await done('/api/applications', as, APPLICATION)).application;
}
/** A customer who drew under a signed loan; the loan. */
async function borrowed(party: string): Promise<string> {
  const as = customer(party);
  const { loan } = await done(`/api/applications/${await approved(party)}/sign`, as);
  await done(`/api/loans/${loan}/draw`, as, { amount: '30000.00' });
  return loan;
}
async function settle(party: string, loan: string): Promise<void> {
  const as = customer(party);
  const { settlement } = await get(`/api/loans/${loan}`, as);
  await done('/api/customers/me/pay-in', as, { amount: settlement.total });
  await done(`/api/loans/${loan}/repay`, as, { amount: settlement.total });
}

const exit = async () => (await get(`/api/pilots/${ID}/exits`)).exit;
const step = async (n: number) => (await exit()).steps[n - 1];
const waitsOf = async (n: number): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await step(n)).waits.map((wait: { name: string; count: number }) => [wait.name, wait.count]),
  );
const runsOf = async (n: number): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await step(n)).runs.map(({ name, done: of }: { name: string; done: number }) => [name, of]),
  );
const left = async (): Promise<Record<string, number>> => {
  const { kinds } = await get(`/api/pilots/${ID}/left-over`, bank);
  const there = kinds.filter(({ count }: { count: number }) => count > 0);
  return Object.fromEntries(there.map(({ id, count }: { id: string; count: number }) => [id, count]));
};
/** Lets the program look at a step, and waits until it has. */
async function look(n: number): Promise<void> {
  const { looks } = await step(n);
  await done(`/api/pilots/${ID}/exits/steps/${n}/do`, bank);
  await until(async () => (await step(n)).looks > looks, `step ${n} is looked at`);
}
/** Months of missed nights are caught up, one by one. */
const CATCH_UP_MS = 90_000;
const dateIs = (n: number) =>
  until(
    async () =>
      (await db.pool.query(`select from runs.run where id like 'debit:%' and state = 'closed'`)).rowCount! >=
      n,
    'the day’s run is done',
    CATCH_UP_MS,
  );

/** The day’s own runs and messages may be under way: what stays is what is left over. */
const leftIs = (expected: Record<string, number>) =>
  until(async () => isDeepStrictEqual(await left(), expected), `left over is ${JSON.stringify(expected)}`);

const loans: Record<string, string> = {};

it('a risky exit freezes limits, and every class of customer goes its declared way', async () => {
  for (const party of ['sound', 'late', 'lost']) loans[party] = await borrowed(party);
  // The first instalment fell due a month after drawing: one has the money, and two, who have spent it, are late by less
  // than ninety days.
  for (const party of ['late', 'lost'])
    await done('/api/customers/me/pay-away', customer(party), { amount: '30000.00' });
  clock.advance(115 * DAY_MS);
  await dateIs(2);
  await settle('sound', loans.sound!);
  loans.sound = await signedAgain('sound');
  await approved('offered');

  expect((await post(`/api/pilots/${ID}/exits`, bank, { class: 'risky', reason: 'x' })).body).toMatchObject({
    exit: 'proposed',
  });
  await done(`/api/pilots/${ID}/exits`, officer('li'), { class: 'risky', reason: 'overdue shares rise' });
  const second = await post(`/api/pilots/${ID}/exits`, officer('wang'), { class: 'normal', reason: 'y' });
  expect([second.status, second.body.code]).toEqual([409, 'exit-under-way']);
  await until(async () => (await exit()).current === 2, 'the freeze is done');
  expect(await runsOf(1)).toEqual({ 'freeze-limits': 3 });
  const enrol = await post('/api/customers/me', customer('new'), { name: 'A shop', region: '330000' });
  expect(enrol.body.code).toBe('pilot-suspended');
  const draw = await post(`/api/loans/${loans.late}/draw`, customer('late'), { amount: '1000.00' });
  expect(draw.body.code).toBe('limit-frozen');
});

/** A revolving limit that is not drawn. */
async function signedAgain(party: string): Promise<string> {
  const as = customer(party);
  const again = { ...APPLICATION, product: 'revolving-12', amount: '200000.00', termMonths: 6 };
  const { application: id } = await done('/api/applications', as, again);
  return (await done(`/api/applications/${id}/sign`, as)).loan;
}

it('shows staff each customer’s class and why, as a use of their data, and a person may say otherwise', async () => {
  const classes = async () =>
    Object.fromEntries(
      (await get(`/api/pilots/${ID}/classes`, bank)).customers.map(
        (one: { customer: string; class: string; because: string }) => [
          one.customer,
          `${one.class} ${one.because}`,
        ],
      ),
    );
  expect(await classes()).toMatchObject({ late: 'risky overdue', lost: 'risky overdue' });
  clock.advance(11 * DAY_MS);
  expect(await classes()).toEqual({
    late: 'non-performing overdue-over-90-days',
    lost: 'non-performing overdue-over-90-days',
    offered: 'normal nothing-overdue',
    sound: 'normal nothing-overdue',
  });
  const path = `/api/pilots/${ID}/classes/late`;
  const input = { class: 'risky', reason: 'A new contract of theirs is signed.' };
  expect((await post(path, { ...bank, party: 'other-bank' }, input)).body.code).toBe('not-your-pilot');
  await done(path, bank, input);
  expect((await post(path, bank, input)).body.code).toBe('class-unchanged');
  expect((await classes()).late).toBe('risky overdue-over-90-days');
  const { rows } = await db.pool.query(
    `select count(*)::int4 as uses from journal.fact where kind = 'consent.used' and shard = $1`,
    [ID],
  );
  expect(rows[0].uses).toBe(12);
});

it('waits for what is repaid and collected, and hands people their tasks', async () => {
  await look(2);
  expect(await runsOf(2)).toMatchObject({ 'open-collection': 1 });
  expect(await waitsOf(2)).toMatchObject({ repayment: 1, collection: 1 });
  expect(await left()).toMatchObject({ 'open-loans': 2, 'open-offers': 1 });
  const { recoveries } = await get('/api/recoveries', bank);
  expect(recoveries).toMatchObject([{ loan: loans.lost, customer: 'lost', stage: 'collecting' }]);

  await settle('late', loans.late!);
  await done(`/api/recoveries/${loans.lost}/record`, bank, { text: 'They do not answer.' });
  clock.advance(31 * DAY_MS);
  await until(async () => (await waitsOf(2)).sealing === 1, 'it looks again by itself on the next day');
  expect(await runsOf(2)).toMatchObject({ 'apply-to-seal': 1 });
  expect(await waitsOf(2)).toEqual({ offers: 0, collection: 0, sealing: 1, repayment: 0 });

  const record = { text: 'Ruling of the court' };
  expect((await post(`/api/recoveries/${loans.lost}/record`, bank, record)).body.code).toBe(
    'recovery-document-missing',
  );
  await done(`/api/recoveries/${loans.lost}/record`, bank, { ...record, digest: 'ab'.repeat(32) });
  await look(2);
  expect((await exit()).current).toBe(3);
});

it('archives by a person, hands over loans and money, ends consents, and is confirmed when nothing is left', async () => {
  const at = (n: number, what: string) => `/api/pilots/${ID}/exits/steps/${n}/${what}`;
  expect((await post(at(3, 'do'), bank)).body.code).toBe('exit-step-by-person');
  // Direct debits took what was on their accounts: something came in since.
  for (const party of ['sound', 'late'])
    await done('/api/customers/me/pay-in', customer(party), { amount: '8.00' });
  await done(at(3, 'evidence'), bank, { evidence: 'The list of the archive', digest: 'cd'.repeat(32) });
  await look(4);
  expect(await runsOf(4)).toEqual({
    'hand-over-loans': 1,
    'hand-over-claims': 0,
    'pay-out': 2,
  });
  expect((await exit()).current).toBe(4);
  await done(at(4, 'evidence'), bank, { evidence: 'The receipt of the core system' });
  await look(5);
  await done(at(5, 'evidence'), bank, { evidence: 'The list of rights, empty' });
  expect(await runsOf(5)).toEqual({ 'end-consents': 8 });
  await leftIs({});

  // A claim, a complaint and a payment that come late are left over until they are dealt with.
  const as = customer('sound');
  await done('/api/customers/me/pay-in', as, { amount: '5.00' });
  const claimed = { cause: 'other', amount: '1.00', words: 'A letter came late.' };
  const { claim } = await done(`/api/pilots/${ID}/claims`, as, claimed);
  const complained = { about: 'service', words: 'Nobody told me that you leave.' };
  const { complaint } = await done(`/api/pilots/${ID}/complaints`, as, complained);
  await leftIs({ 'money-on-accounts': 1, 'unpaid-claims': 1, 'unanswered-complaints': 1 });
  const early = await post(`/api/pilots/${ID}/exits/confirm`, bank, { evidence: 'The final report' });
  expect([early.status, early.body.code, early.body.values.count]).toEqual([409, 'exit-left-over', '3']);
  await done(`/api/pilots/${ID}/claims/${claim}/refuse`, bank, {
    reason: 'not-shown',
    words: 'No loss is shown.',
  });
  await done(`/api/pilots/${ID}/complaints/${complaint}/answer`, bank, { words: 'The register told it.' });
  await look(6);
  expect(await runsOf(6)).toMatchObject({ 'pay-out': 1, 'end-consents': 0 });
  await done(`/api/pilots/${ID}/exits/confirm`, bank, { evidence: 'The final report' });
  expect((await post(`/api/pilots/${ID}/exits/offline`, bank, { reason: 'x' })).status).toBe(403);
});

it('is offline by the supervisor’s decision, and answers from then on that it has ended', async () => {
  await done(`/api/pilots/${ID}/exits/offline`, officer('li'), { reason: 'nothing is left' });
  expect(await get(`/api/pilots/${ID}`)).toMatchObject({
    state: 'terminated',
    offlineAt: expect.any(String),
  });
  const pay = () => post('/api/customers/me/pay-in', customer('sound'), { amount: '1.00' });
  await until(async () => (await pay()).status === 410, 'the pilot has ended');
  expect((await pay()).body.code).toBe('pilot-ended');
  const apply = await post('/api/applications', customer('sound'), APPLICATION);
  expect([apply.status, apply.body.code]).toEqual([410, 'pilot-ended']);
  // What closes still passes the guard: here there is nothing to close.
  const repay = await post(`/api/loans/${loans.late}/repay`, customer('late'), { amount: '1.00' });
  expect(repay.body.code).toBe('nothing-owed');
  expect(await checkBalanced(db.pool, ID)).toEqual([]);
});

it.each([
  ['zh-Hans', '退出', '归档清单'],
  ['zh-Hant', '退出', '歸檔清單'],
  ['en', 'Exit', 'The list of the archive'],
])(
  'its public page shows each step with its evidence in %s, without script',
  async (lang, heading, evidence) => {
    const page: string = await get(`/register/${ID}?lang=${lang}`);
    const section = page.slice(page.indexOf('<h2 id="exit">'));
    expect(section).toContain(heading);
    expect(section.match(/<li( aria-current="step")?><b>/g)?.length).toBeGreaterThanOrEqual(7);
    expect(section).toContain(lang === 'en' ? evidence : 'The list of the archive');
    expect(section).toContain('cd'.repeat(32));
    expect(page).not.toContain('<script');
  },
);
