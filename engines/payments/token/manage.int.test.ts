import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Actor } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { holder, issuing, payment } from '../testing/issuing.ts';

const {
  purchase,
  authorise,
  complete,
  reverse,
  openBooks,
  suspendToken,
  resumeToken,
  deleteToken,
  changeRules,
} = issuing;

const reason = 'suspected fraud, case 7';

let db: TestDatabase;
let house: House;
let n = 0;
let ann: string;
let token: string;
let owner: Actor;
const shop: Actor = { role: 'merchant', party: '10000000001' };
const bank: Actor = { role: 'institution', party: 'the-bank', person: 'li' };
const stranger: Actor = { role: 'customer', party: 'mallory' };
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(openBooks, {});
});
beforeEach(async () => {
  n += 1;
  ann = `ann-${n}`;
  token = `tok-${ann}`;
  owner = { role: 'customer', party: ann };
  await house.done(holder, { customer: ann, funds: '100000' });
});
afterAll(async () => {
  await house.stop();
  await db.close();
});
const pays = async (): Promise<string> => {
  const outcome = await house.submit(purchase, payment(ann));
  return outcome.outcome === 'done' ? 'paid' : outcome.code;
};

test('a paused token refuses the next payment, and pays again once its holder resumes it', async () => {
  expect(await pays()).toBe('paid');
  await house.done(suspendToken, { token }, owner);
  expect(await pays()).toBe('token-suspended-by-holder');
  expect(await house.refused(suspendToken, { token }, owner)).toBe('token-suspended-by-holder');
  await house.done(resumeToken, { token }, owner);
  expect(await pays()).toBe('paid');
  expect(await house.refused(resumeToken, { token }, owner)).toBe('token-not-suspended');
});

test('a pause and a payment that meet are decided one after the other', async () => {
  const [pause, paid] = await Promise.all([
    house.submit(suspendToken, { token }, { actor: owner }),
    house.submit(purchase, payment(ann)),
  ]);
  expect(pause.outcome).toBe('done');
  expect(paid).toMatchObject({ outcome: 'refused', code: 'token-suspended-by-holder' });
});

test('only who paused it resumes it, or the bank', async () => {
  await house.done(suspendToken, { token }, owner);
  expect(await house.refused(resumeToken, { token }, shop)).toBe('token-suspended-by-holder');
  await house.done(resumeToken, { token, reason: 'asked by telephone' }, bank);
  await house.done(suspendToken, { token }, shop);
  expect(await house.refused(resumeToken, { token }, owner)).toBe('token-suspended-by-requestor');
  await house.done(resumeToken, { token }, shop);
  await house.done(suspendToken, { token, reason }, bank);
  expect(await house.refused(resumeToken, { token }, owner)).toBe('token-suspended-by-issuer');
  expect(await house.refused(resumeToken, { token }, shop)).toBe('token-suspended-by-issuer');
});

test('a pause is taken over by whom its own party could not hold back, and by nobody else', async () => {
  await house.done(suspendToken, { token }, shop);
  await house.done(suspendToken, { token }, owner);
  expect(await house.refused(resumeToken, { token }, shop)).toBe('token-suspended-by-holder');
  expect(await house.refused(suspendToken, { token }, shop)).toBe('token-suspended-by-holder');
  await house.done(suspendToken, { token, reason }, bank);
  expect(await house.refused(resumeToken, { token }, owner)).toBe('token-suspended-by-issuer');
  expect(await house.refused(suspendToken, { token }, owner)).toBe('token-suspended-by-issuer');
  expect(await pays()).toBe('token-suspended-by-issuer');
  await house.done(resumeToken, { token, reason }, bank);
  expect(await pays()).toBe('paid');
});

test('a stranger is told nothing of a token', async () => {
  for (const change of [suspendToken, resumeToken, deleteToken])
    expect(await house.refused(change, { token }, stranger)).toBe('token-unknown');
  expect(await house.refused(changeRules, { token, rules: { zone: 'Asia/Shanghai' } }, stranger)).toBe(
    'token-unknown',
  );
  expect(await house.refused(deleteToken, { token: 'tok-none' }, owner)).toBe('token-unknown');
});

test('a deleted token never pays again, and what it held before is completed or reversed', async () => {
  const [first, second] = [payment(ann), payment(ann)];
  await house.done(authorise, first);
  await house.done(authorise, second);
  await house.done(deleteToken, { token }, owner);
  expect(await pays()).toBe('token-deleted');
  expect(await house.refused(resumeToken, { token, reason }, bank)).toBe('token-deleted');
  const at = ({ acquirer, transmittedAt, stan }: typeof first) => ({ acquirer, transmittedAt, stan });
  const { stan, rrn } = payment(ann);
  const done = await house.done(complete, {
    ...at(first),
    stan,
    rrn,
    original: at(first),
    amount: '10.00',
    last: true,
  });
  expect(done).toMatchObject({ amount: '10.00', held: '0.00' });
  expect(await house.done(reverse, { original: at(second) })).toMatchObject({ state: 'reversed' });
});

test('new rules hold for the next payment', async () => {
  const rules = { zone: 'Asia/Shanghai', perDay: '15.00' };
  await house.done(changeRules, { token, rules }, owner);
  expect(await pays()).toBe('paid');
  expect(await pays()).toBe('rule-per-day');
  await house.done(changeRules, { token, rules: { ...rules, perDay: '20.00' } }, owner);
  expect(await pays()).toBe('paid');
});

test.each([
  ['a zone that is none', { zone: 'Mars/Olympus' }, 'rules-zone'],
  ['hours that are none', { zone: 'Asia/Shanghai', hours: { from: '09:00', until: '09:00' } }, 'rules-hours'],
  ['a province that there is not', { zone: 'Asia/Shanghai', regions: ['330000', '999999'] }, 'rules-region'],
  ['a limit of zero', { zone: 'Asia/Shanghai', total: '0.00' }, 'rules-nothing'],
  ['a day above the total', { zone: 'Asia/Shanghai', perDay: '10.00', total: '9.99' }, 'rules-order'],
  [
    'one payment above the day',
    { zone: 'Asia/Shanghai', perPayment: '10.00', perDay: '9.99' },
    'rules-order',
  ],
  ['a last day that there is not', { zone: 'Asia/Shanghai', lastDay: '2027-02-30' }, 'rules-last-day'],
  ['a last day that is over', { zone: 'Asia/Shanghai', lastDay: '2020-01-01' }, 'rules-last-day'],
  ['a last day after the token’s own', { zone: 'Asia/Shanghai', lastDay: '2199-01-01' }, 'rules-last-day'],
  ['more a day than ever', { zone: 'Asia/Shanghai', paymentsPerDay: 3, payments: 2 }, 'rules-order'],
] as const)('%s is refused, and the old rules stay', async (_what, rules, code) => {
  expect(await house.refused(changeRules, { token, rules: rules as never }, owner)).toBe(code);
  expect(await pays()).toBe('paid');
});

test('the bank says why, and each step of a token stands with who did it', async () => {
  expect(await house.refused(suspendToken, { token }, bank)).toBe('token-reason-needed');
  expect(await pays()).toBe('paid');
  await house.done(suspendToken, { token, reason }, bank);
  await house.done(deleteToken, { token }, owner);
  const { rows } = await db.pool.query(
    `select step, by, person, reason from payments.token_step where token = $1 order by id`,
    [token],
  );
  expect(rows).toEqual([
    { step: 'suspended', by: 'issuer', person: 'li', reason },
    { step: 'deleted', by: 'holder', person: null, reason: null },
  ]);
});
