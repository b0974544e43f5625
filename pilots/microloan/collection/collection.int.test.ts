import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Route } from '@sandglass/http';
import { customer, houseSystem } from '@sandglass/lending/testing';
import type { Actor, AnyOperation, Json } from '@sandglass/operations';
import { addDays, parseDate } from '@sandglass/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { afterDue } from '../after-due.ts';
import { grantConsent } from '../consents.ts';
import microloan, { apply, draw, enrol, fallDue, openPilot, payIn, repay, sign } from '../index.ts';
import { SHARD } from '../shard.ts';
import { answerOf } from '../testing/answer.ts';
import { House } from '../testing/house.ts';
import { application } from '../testing/opened.ts';
import { wordingOf } from '../testing/wording.ts';

const officer: Actor = { role: 'institution', party: 'fenghe-bank', person: 'officer-1' };
let database: TestDatabase;
let house: House;
let due: string;
const loans = new Map<string, string>();

beforeAll(async () => {
  database = await testDatabase();
  house = new House(database.pool, '2024-01-16');
  await house.start();
  await openPilot((operation, input, key) => house.submit(operation, input, houseSystem, key));
  await house.mandate('running');
  for (const party of ['lin', 'chen']) {
    const who = customer(party);
    await house.done(enrol, { name: `${party}’s shop`, region: '330000' }, who);
    for (const purpose of ['credit-assessment', 'bureau-query']) {
      await house.done(grantConsent, { purpose, version: wordingOf(purpose) }, who);
    }
    const asked = application({ product: 'stock-12', amount: '60000.00', termMonths: 3 });
    const { application: applicationId } = await house.done(apply, asked, who);
    const { loan } = await house.done(sign, { applicationId: String(applicationId) }, who);
    const drawn = await house.done(draw, { loanId: String(loan), amount: '30000.00' }, who);
    due = String(drawn.firstDueOn);
    loans.set(party, String(loan));
  }
});
afterAll(async () => {
  await house?.stop();
  await database?.close();
});

/** The day's runs of collection, as the house does them; the loans that they looked at. */
async function onDay(days: number): Promise<string[]> {
  house.date = addDays(parseDate(due), days);
  for (const loanId of loans.values()) await house.done(fallDue, { loanId }, houseSystem);
  const looked: string[] = [];
  for (const { list, operation, input } of afterDue.daily) {
    const { rows } = await database.pool.query<{ id: string }>(list, [SHARD, house.date]);
    for (const { id } of rows) {
      await house.done(operation as AnyOperation, input(id) as never, houseSystem);
      looked.push(id);
    }
  }
  return looked;
}

async function get(path: string, params: Record<string, string> = {}, query: Record<string, string> = {}) {
  const found: Record<string, Json> | undefined = await answerOf(house, path, {
    actor: officer,
    params,
    query,
  });
  const route = microloan.routes.find((of: Route) => of.kind === 'read' && of.path === path);
  if (found !== undefined && route?.kind === 'read')
    expect(route.uses?.parties(found).length).toBeGreaterThanOrEqual(0);
  return found as Record<string, Json>;
}
const queue = async (query: Record<string, string> = {}) =>
  ((await get('/api/collection', {}, query)).cases as { loan: string; stage: string }[]).map(
    ({ loan, stage }) => [loan, stage],
  );

test('each business date finds the loans that it changes, and finds nothing the second time', async () => {
  expect(await onDay(-4)).toEqual([]);
  expect((await onDay(-3)).sort()).toEqual([...loans.values()].sort());
  expect(await onDay(-3)).toEqual([]);
  expect((await onDay(1)).length).toBe(2);
  expect(await onDay(2)).toEqual([]);
  expect((await onDay(31)).length).toBe(2);
  const { rows } = await database.pool.query(
    `select kind, count(*)::int4 as n from jobs.job where shard = $1 and kind = 'message.send' group by 1`,
    [SHARD],
  );
  expect(rows).toEqual([{ kind: 'message.send', n: 6 }]);
});

test('the queue holds what a person must do, and one case all that was done', async () => {
  const [lin, chen] = [loans.get('lin')!, loans.get('chen')!];
  expect((await queue()).map(([loan]) => loan).sort()).toEqual([lin, chen].sort());
  expect(await queue({ stage: 'legal' })).toEqual([]);
  await house.done(afterDue.collection.take, { loanId: lin }, officer);
  expect(await queue({ whose: 'mine' })).toEqual([[lin, 'call']]);
  expect(await queue({ whose: 'nobody' })).toEqual([[chen, 'call']]);
  const begun = await house.done(afterDue.collection.contact, { loanId: lin, channel: 'call' }, officer);
  await house.done(
    afterDue.collection.outcome,
    { loanId: lin, contact: String(begun.contact), outcome: 'reached', words: 'Pays on Friday.' },
    officer,
  );
  await house.done(
    afterDue.collection.promise,
    { loanId: lin, amount: '500.00', dueOn: addDays(parseDate(due), 34) },
    officer,
  );
  expect(await get('/api/collection/{id}', { id: lin })).toMatchObject({
    customer: 'lin',
    daysPastDue: 31,
    collector: 'officer-1',
    debtors: ['lin'],
    channels: ['app', 'sms', 'call'],
    contacts: [{ channel: 'call', outcome: 'reached', words: 'Pays on Friday.' }, {}, {}, {}],
    promises: [{ amount: '500.00', paid: '0.00', state: 'open' }],
  });
  expect(await get('/api/collection/{id}', { id: 'none' })).toBeUndefined();
});

test('a broken promise and paid arrears are found by the next dates, and the ledger stays whole', async () => {
  const [lin, chen] = [loans.get('lin')!, loans.get('chen')!];
  const who = customer('chen');
  await house.done(payIn, { amount: '40000.00' }, who);
  await house.done(repay, { loanId: chen, amount: '31000.00' }, who);
  expect((await onDay(35)).sort()).toEqual([lin, chen].sort());
  expect(await get('/api/collection/{id}', { id: lin })).toMatchObject({
    promisesBroken: 1,
    promises: [{ state: 'broken' }],
  });
  expect(await queue({ state: 'closed' })).toEqual([[chen, 'call']]);
  const { rows } = await database.pool.query(
    'select sum(debits)::int8 - sum(credits)::int8 as difference from ledger.account where shard = $1',
    [SHARD],
  );
  expect(rows).toEqual([{ difference: 0n }]);
});

test('the court’s papers are printed in Chinese, with the assets and what is owed to the fen', async () => {
  const lin = loans.get('lin')!;
  const { open, 'list-asset': list, look } = afterDue.preserving;
  await house.done(open, { loanId: lin }, officer);
  const asset = { kind: 'deposit', owner: '林记', description: '账户尾号 0042', value: '20000.00' } as const;
  await house.done(list, { loanId: lin, ...asset, collateral: false }, officer);
  const printed: string[] = [];
  const routes = afterDue.papers(async ({ head, body }) => {
    printed.push(`${head}${body}`);
    return new Uint8Array([37]);
  });
  for (const route of routes) {
    if (route.kind !== 'read') throw new Error('a paper is read');
    const request = { params: { id: lin }, query: {}, actor: officer, pool: database.pool, now: 0 };
    const file = await route.file!({ ...request, businessDate: house.date, locale: 'en' });
    expect(file).toMatchObject({ type: 'application/pdf', parties: ['lin'] });
  }
  const [inventory, application, complaint] = printed;
  expect(inventory).toContain('账户尾号 0042');
  expect(application).toContain('财产保全申请书');
  expect(complaint).toContain('¥30,000.00');
  const { rows } = await database.pool.query(afterDue.daily.at(-1)!.list, [SHARD, house.date]);
  expect(rows).toEqual([]);
  expect(await house.done(look, { loanId: lin }, houseSystem)).toMatchObject({ lapsed: false, ended: 0 });
  expect((await get('/api/preservations')).preservations).toMatchObject([
    { loan: lin, state: 'inventory', tasks: [{ what: 'list' }] },
  ]);
  expect(await get('/api/preservations/{id}', { id: lin })).toMatchObject({
    seals: [{ asset: 1, state: 'listed' }],
  });
});
