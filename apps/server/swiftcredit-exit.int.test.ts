import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { checkBalanced } from '@sandglass/ledger';
import type { Actor, AnyOperation } from '@sandglass/operations';
import { criteria, declare, disclose, propose, REGISTER_SHARD, submit } from '@sandglass/register';
import { instantOf, parseDate, SimulatedClock } from '@sandglass/time';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { pilots } from './pilots.ts';
import { freePort, until } from './testing/demo-house.ts';
import { CLAUSES, COMPANY, HOME, HOMES, OWNER, ownershipOf } from './testing/home-case.ts';

const DAY_MS = 86_400_000;
const ID = 'swiftcredit';
const LONG_MS = 150_000;
const clerk: Actor = { role: 'institution', party: 'haicheng-bank', person: 'ann' };
const officer = (person: string): Actor => ({ role: 'supervisor', party: 'supervisor', person });
const customer = (party: string): Actor => ({ role: 'customer', party });
const nobody: Actor = { role: 'public', party: 'public' };

let db: TestDatabase;
let house: House;
let origin: string;
const clock = new SimulatedClock(instantOf(parseDate('2026-02-02'), '09:00'));
const folder = mkdtempSync(join(tmpdir(), 'sandglass-homes-'));
beforeAll(async () => {
  db = await testDatabase();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const options = { pilots, port, clock, folder, databaseUrl: db.url, demoLogins: [] };
  house = await openHouse({ ...options, simulate: true });
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
    const call = { actor, key: `homes-${keys}` };
    const outcome = await house.executors
      .get(REGISTER_SHARD)!
      .submit(operation as AnyOperation, { pilot: ID, ...input } as never, call);
    if (outcome.outcome === 'refused') throw new Error(outcome.code);
  };
  const { declaration } = pilots.find(({ id }) => id === ID)!;
  await take(declare, clerk, { declaration });
  await take(submit, clerk);
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

async function headersOf(actor: Actor): Promise<Record<string, string>> {
  if (actor.role === 'public') return {};
  return { authorization: `Bearer ${await house.identity.mint(actor, 3600)}` };
}
// biome-ignore lint/suspicious/noExplicitAny: an answer of any route, looked at by the test
async function get(path: string, actor: Actor = nobody): Promise<any> {
  return (await fetch(`${origin}${path}`, { headers: await headersOf(actor) })).json();
}
async function post(path: string, actor: Actor, body: unknown = {}) {
  keys += 1;
  const headers = {
    ...(await headersOf(actor)),
    'content-type': 'application/json',
    'idempotency-key': `homes-${keys}`,
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

const cases: Record<string, string> = {};
const at = (party: string, verb: string): string => `${HOMES}/cases/${cases[party]}/${verb}`;
const seen = (party: string) => get(`${HOMES}/cases/${cases[party]}`, customer(party));

/** A case that its customer signed, with the mortgage applied for on paper. */
async function signed(party: string): Promise<void> {
  const as = customer(party);
  const input = { edition: 'enterprise', amount: '800000.00', termMonths: 1, purpose: 'working-capital' };
  cases[party] = (await done(`${HOMES}/cases`, as, input)).case;
  const matter = cases[party];
  await done(at(party, 'fill'), as, {
    company: COMPANY,
    owner: OWNER,
    home: { ...HOME, deed: `ZJ-${party}` },
    ownership: ownershipOf(party),
  });
  for (const { purpose, version } of (await get(`${HOMES}/consents?matter=${matter}`, as)).consents)
    await done(`${HOMES}/consents/${purpose}/grant`, as, { version, matter });
  await done(at(party, 'value'), as);
  expect(await done(at(party, 'decide'), as)).toMatchObject({ decision: 'approved' });
  await done(at(party, 'sign'), as, { clauses: CLAUSES });
  await done(at(party, 'mortgage'), as, { paper: true });
}

const exit = async () => (await get(`/api/pilots/${ID}/exits`)).exit;
const step = async (n: number) => (await exit()).steps[n - 1];
const runsOf = async (n: number): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await step(n)).runs.map(({ name, done: of }: { name: string; done: number }) => [name, of]),
  );
it('paper takes the registry a day, and the program hears of it by itself', async () => {
  for (const party of ['zhao', 'wu']) await signed(party);
  expect(await done(at('zhao', 'hear-registry'), customer('zhao'))).toMatchObject({ pending: true });
  expect((await post(at('zhao', 'draw'), customer('zhao'), { amount: '50000.00' })).body.code).toBe(
    'mortgage-not-registered',
  );
  clock.advance(DAY_MS);
  await until(async () => (await seen('zhao')).mortgage.state === 'registered', 'it is registered', LONG_MS);
  await until(async () => (await seen('wu')).mortgage.state === 'registered', 'both are', LONG_MS);
  for (const party of ['zhao', 'wu']) await done(at(party, 'draw'), customer(party), { amount: '50000.00' });
  // One keeps what the direct debit will take, with the interest; the other spends it.
  await done(`${HOMES}/me/pay-in`, customer('zhao'), { amount: '1000.00' });
  await done(`${HOMES}/me/pay-away`, customer('wu'), { amount: '50000.00' });
});

it('each month the home is valued again, and the line is tested again', async () => {
  const [first] = (await seen('zhao')).valuations;
  clock.advance(31 * DAY_MS);
  await until(async () => (await seen('zhao')).valuations.length === 2, 'it is valued again', LONG_MS);
  const { valuations, steps, ltvPercent } = await seen('zhao');
  expect(valuations[0]).toMatchObject({ method: 'automatic', state: 'in-force', simulated: true });
  expect(valuations[0].model).not.toBe(first.model);
  expect(steps[0]).toMatchObject({ what: 'revalued', channel: 'program' });
  expect(Number(ltvPercent)).toBeGreaterThan(0);
});

it(
  'a non-performing exit freezes every limit, and shows who is treated how',
  async () => {
    clock.advance(95 * DAY_MS);
    const classOf = async (party: string) =>
      (await get(`/api/pilots/${ID}/classes`, clerk)).customers.find(
        (one: { customer: string }) => one.customer === party,
      )?.class;
    // Nights are caught up one by one; money moves in the last of them.
    await until(async () => (await classOf('zhao')) === 'normal', 'what was due is debited', LONG_MS);
    expect(await classOf('wu')).toBe('non-performing');
    await done(`/api/pilots/${ID}/exits`, officer('li'), {
      class: 'non-performing',
      reason: 'too much is lost',
    });
    await until(async () => (await exit()).current === 2, 'the freeze is done', LONG_MS);
    expect(await runsOf(1)).toEqual({ 'freeze-limits': 2 });
    const draw = (party: string) => post(at(party, 'draw'), customer(party), { amount: '50000.00' });
    expect((await draw('zhao')).body.code).toBe('loan-settled');
    expect((await draw('wu')).status).toBe(409);
    expect(await checkBalanced(db.pool, ID)).toEqual([]);
  },
  LONG_MS,
);

/** Lets the program look at a step, and waits until it has. */
async function look(n: number): Promise<void> {
  const { looks } = await step(n);
  await done(`/api/pilots/${ID}/exits/steps/${n}/do`, clerk);
  await until(async () => (await step(n)).looks > looks, `step ${n} is looked at`, LONG_MS);
}
const current = async (): Promise<number> => (await exit()).current;
const evidence = (n: number, of: Record<string, string>) =>
  done(`/api/pilots/${ID}/exits/steps/${n}/evidence`, clerk, of);

it(
  'collects, seals, hands over, releases the mortgages, and is confirmed when nothing is left',
  async () => {
    await look(2);
    expect(await runsOf(2)).toMatchObject({ 'open-collection': 1 });
    await done(at('wu', 'recovery'), clerk, { text: 'They do not answer.' });
    await look(2);
    await until(async () => (await current()) === 3, 'collection is over', LONG_MS);
    await look(3);
    expect(await runsOf(3)).toMatchObject({ 'apply-to-seal': 1 });
    await done(at('wu', 'recovery'), clerk, { text: 'Ruling of the court', digest: 'ab'.repeat(32) });
    await look(3);
    await until(async () => (await current()) === 4, 'the home is sealed', LONG_MS);
    await evidence(4, { evidence: 'The list of the archive', digest: 'cd'.repeat(32) });
    await look(5);
    // The settled case is closed by this step or by the day's own work, whichever looks first.
    expect(await runsOf(5)).toMatchObject({ 'hand-over-loans': 1 });
    // The registry cancels on paper, a day later.
    clock.advance(DAY_MS);
    await look(5);
    await evidence(5, { evidence: 'The registry’s cancellations' });
    await until(async () => (await current()) === 6, 'loans and deeds are handed over', LONG_MS);
    await look(6);
    await evidence(6, { evidence: 'The list of rights, empty' });
    await until(async () => (await current()) === 7, 'rights are revoked', LONG_MS);
    await done(`/api/pilots/${ID}/exits/confirm`, clerk, { evidence: 'The final report' });
    expect(await checkBalanced(db.pool, ID)).toEqual([]);
    const { rows } = await db.pool.query(
      `select l.customer, l.state as loan, m.state as mortgage from lending.loan l
       join swiftcredit.mortgage m on m.shard = l.shard and m.id = l.id where l.shard = $1 order by 1`,
      [ID],
    );
    // Who still owes keeps the mortgage: the asset department needs it.
    expect(rows).toEqual([
      { customer: 'wu', loan: 'handed-over', mortgage: 'registered' },
      { customer: 'zhao', loan: 'settled', mortgage: 'released' },
    ]);
    expect((await post(at('wu', 'close'), customer('wu'))).body.code).toBe('case-owes');
  },
  LONG_MS,
);
