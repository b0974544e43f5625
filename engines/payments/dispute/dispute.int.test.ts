import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { accounts, checkBalanced, debitBalance } from '@sandglass/ledger';
import { readRows } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptChargebackOf, answerChargebackOf } from '../acquirer/answer-chargeback.ts';
import { merchantAccount, NETWORK_SETTLEMENT } from '../acquirer/chart.ts';
import { receiveChargebackOf } from '../acquirer/receive-chargeback.ts';
import { registerMerchantOf } from '../acquirer/register-merchant.ts';
import { CLEARING, currentAccount } from '../chart.ts';
import { paymentAt } from '../issuer/read.ts';
import { ISSUER_CLEARING_SUB_LEDGER } from '../issuer/sub-ledger.ts';
import { holder, issuing, payment, SHARD } from '../testing/issuing.ts';
import { DISPUTE_LOSSES, DISPUTES } from './chart.ts';
import { disputes } from './dispute.ts';
import { DISPUTE_SUB_LEDGER, UNAUTHORISED_AMOUNT } from './figures.ts';
import { disputeFile } from './view.ts';

const MERCHANT = '898331054110001';
const ann = { role: 'customer', party: 'ann' } as const;
const jia = { role: 'institution', party: 'bank', person: 'jia' } as const;
const yi = { role: 'institution', party: 'bank', person: 'yi' } as const;
const shop = { role: 'merchant', party: 'shop' } as const;
const receive = receiveChargebackOf('acquirer');
const answer = answerChargebackOf('acquirer');

let db: TestDatabase;
let bank: House;
let acquirer: House;
beforeEach(async () => {
  db = await testDatabase();
  bank = new House(db.pool);
  acquirer = new House(db.pool, { shard: 'acquirer' });
  await bank.start();
  await acquirer.start();
  await bank.done(issuing.openBooks, {});
  await bank.done(holder, { customer: 'ann', funds: '10000' });
  const place = { name: 'Linji', place: 'Hangzhou', country: 'CHN', category: '5411' };
  await acquirer.done(registerMerchantOf('acquirer'), {
    id: MERCHANT,
    party: 'shop',
    terminal: '10000001',
    requestor: '10000000001',
    ...place,
  });
});
afterEach(async () => {
  await bank.stop();
  await acquirer.stop();
  await db.close();
});

const balance = async (shard: string, id: string): Promise<number> => {
  const [row] = await readRows(db.pool, accounts, 'where shard = $1 and id = $2', [shard, id]);
  return row === undefined ? 0 : Number(debitBalance(row));
};
const books = async () => ({
  ann: 0 - (await balance(SHARD, currentAccount('ann'))),
  clearing: 0 - (await balance(SHARD, CLEARING)),
  disputes: await balance(SHARD, DISPUTES),
  losses: await balance(SHARD, DISPUTE_LOSSES),
  shop: 0 - (await balance('acquirer', merchantAccount(MERCHANT))),
});
async function explained(): Promise<void> {
  for (const sql of [DISPUTE_SUB_LEDGER, ISSUER_CLEARING_SUB_LEDGER])
    expect((await db.pool.query(sql, [SHARD])).rows).toEqual([]);
  for (const shard of [SHARD, 'acquirer']) expect(await checkBalanced(db.pool, shard)).toEqual([]);
}
/** ¥10.00 by the holder, and the shop's sale of it. */
async function paid(): Promise<string> {
  const input = payment('ann');
  const { authorisation } = await bank.done(issuing.purchase, input);
  await db.pool.query(
    `insert into payments.sale (shard, id, kind, merchant, terminal, amount, original, more, transmitted_at, stan, rrn, state, response,
       approval, business_date, at)
     values ('acquirer', $1, 'purchase', $2, '1', 1000, null, false, $3, $4, $5, 'approved', '00', '123456', $6, now())`,
    [`${MERCHANT}:p-${input.stan}`, MERCHANT, input.transmittedAt, input.stan, input.rrn, bank.businessDate],
  );
  return String(authorisation);
}
/** A dispute as an officer reads it now. */
async function file(dispute: string) {
  const [row] = await readRows(db.pool, disputes, 'where shard = $1 and id = $2', [SHARD, dispute]);
  return disputeFile(row!, await paymentAt(db.pool, SHARD, dispute));
}
/** What the bank or the acquirer sent to the other, oldest first. */
async function sent(shard: string) {
  const { rows } = await db.pool.query(
    `select payload from jobs.job where shard = $1 and kind = $1 || '.present' order by (payload ->> 'n')::int`,
    [shard],
  );
  return rows.map(({ payload }) => payload);
}
async function both(operation: unknown, input: object): Promise<void> {
  expect(await bank.done(operation as never, input as never, jia)).toBeDefined();
  expect(await bank.refused(operation as never, input as never, jia)).toBe('dispute-needs-another');
  await bank.done(operation as never, input as never, yi);
}
/** The bank charges it back, and the acquirer takes it from its merchant. */
async function chargedBack(dispute: string): Promise<string> {
  await both(issuing.presentDispute, { dispute, words: 'not hers' });
  const { kind: _kind, ...presented } = (await sent(SHARD)).at(-1);
  return String((await acquirer.done(receive, presented)).id);
}

test('somebody else’s payment: advanced, charged back, not answered, won, and counted as fraud', async () => {
  const dispute = await paid();
  await bank.done(issuing.openDispute, { payment: dispute, reason: 'unauthorised' }, ann);
  await both(issuing.advanceDispute, { dispute });
  expect(await books()).toMatchObject({ ann: 10_000, disputes: 1_000 });
  await explained();
  const chargeback = await chargedBack(dispute);
  expect(await books()).toMatchObject({ ann: 10_000, clearing: 0, disputes: 0, shop: -1_000 });
  await explained();
  expect(await bank.refused(issuing.lapseDispute as never, { dispute } as never)).toBe('dispute-not-lapsed');
  expect(await acquirer.refused(acceptChargebackOf('acquirer'), { chargeback })).toBe('chargeback-answered');
  // Tuesday 16 January and ten workdays: Tuesday the 30th.
  bank.businessDate = acquirer.businessDate = '2024-01-31';
  expect(await acquirer.refused(answer, { chargeback, contest: true, words: 'it was' }, shop)).toBe(
    'chargeback-late',
  );
  await acquirer.done(acceptChargebackOf('acquirer'), { chargeback });
  // What the acquirer took on its last day comes to the bank on the next.
  expect(await bank.refused(issuing.lapseDispute as never, { dispute } as never)).toBe('dispute-not-lapsed');
  bank.businessDate = acquirer.businessDate = '2024-02-01';
  expect(await bank.done(issuing.lapseDispute as never, { dispute } as never)).toMatchObject({
    state: 'won',
    endedOn: '2024-02-01',
  });
  const fraud = async () =>
    Number((await db.pool.query(UNAUTHORISED_AMOUNT, [SHARD, '2024-01-31'])).rows[0].value);
  expect([await fraud(), (await books()).ann]).toEqual([1_000, 10_000]);
  await explained();
});

test('what the merchant contests goes a second round and to the network; lost, the holder bears what they bought', async () => {
  const dispute = await paid();
  await bank.done(issuing.openDispute, { payment: dispute, reason: 'not-received' }, ann);
  expect(await bank.refused(issuing.presentDispute as never, { dispute, words: '' } as never, jia)).toBe(
    'dispute-evidence-needed',
  );
  await bank.done(issuing.addEvidence as never, { dispute, words: 'nothing came' } as never, ann);
  await both(issuing.advanceDispute, { dispute });
  for (const state of ['represented', 'arbitration']) {
    const chargeback = await chargedBack(dispute);
    expect(await acquirer.refused(answer, { chargeback, contest: true }, shop)).toBe(
      'chargeback-words-needed',
    );
    const stranger = { role: 'merchant', party: 'other' } as const;
    expect(await acquirer.refused(answer, { chargeback, contest: false }, stranger)).toBe(
      'chargeback-unknown',
    );
    await acquirer.done(answer, { chargeback, contest: true, words: 'signed for' }, shop);
    const { words } = (await sent('acquirer')).at(-1);
    expect(await bank.done(issuing.representedDispute as never, { dispute, words } as never)).toMatchObject({
      state,
    });
    expect(await books()).toMatchObject({ clearing: 1_000, disputes: 1_000, shop: 0 });
    await explained();
  }
  await both(issuing.endDispute, { dispute, outcome: 'lost', bearer: 'holder', unauthorised: false });
  expect(await books()).toEqual({ ann: 9_000, clearing: 1_000, disputes: 0, losses: 0, shop: 0 });
  expect(
    await bank.refused(
      issuing.endDispute as never,
      { dispute, outcome: 'won', unauthorised: false } as never,
      jia,
    ),
  ).toBe('dispute-state');
  await explained();
});

test('the network decides for the holder: the amount comes back once more, and what was not advanced is paid', async () => {
  const dispute = await paid();
  await bank.done(issuing.openDispute, { payment: dispute, reason: 'duplicate' }, ann);
  for (const _round of [1, 2]) {
    const chargeback = await chargedBack(dispute);
    await acquirer.done(answer, { chargeback, contest: true, words: 'two orders' }, shop);
    await bank.done(issuing.representedDispute as never, { dispute, words: 'two orders' } as never);
  }
  await both(issuing.endDispute, { dispute, outcome: 'won', unauthorised: false });
  expect((await sent(SHARD)).map(({ n }) => n)).toEqual([1, 2, 3]);
  const { kind: _kind, ...presented } = (await sent(SHARD)).at(-1);
  const { id: chargeback } = await acquirer.done(receive, presented);
  expect(await acquirer.refused(answer, { chargeback, contest: true, words: 'no' } as never, shop)).toBe(
    'chargeback-answered',
  );
  expect((await books()).shop).toBe(-1_000);
  expect(await books()).toMatchObject({ ann: 10_000, clearing: 0, disputes: 0 });
  await explained();
});

test('what is unauthorised and lost is the bank’s to bear, and what the holder recognises is paid back', async () => {
  const [stolen, hers] = [await paid(), await paid()];
  await bank.done(issuing.openDispute, { payment: stolen, reason: 'unauthorised' }, ann);
  const end = { dispute: stolen, outcome: 'lost', unauthorised: true };
  expect(await bank.refused(issuing.endDispute as never, { ...end, bearer: 'holder' } as never, jia)).toBe(
    'dispute-bank-bears',
  );
  await both(issuing.endDispute, { ...end, bearer: 'bank' });
  expect(await books()).toMatchObject({ ann: 9_000, disputes: 0, losses: 1_000 });
  await bank.done(issuing.openDispute, { payment: hers, reason: 'unauthorised' }, ann);
  await both(issuing.advanceDispute, { dispute: hers });
  const bob = { role: 'customer', party: 'bob' } as const;
  expect(await bank.refused(issuing.withdrawDispute as never, { dispute: hers } as never, bob)).toBe(
    'dispute-unknown',
  );
  await bank.done(issuing.withdrawDispute as never, { dispute: hers } as never, ann);
  expect(await books()).toMatchObject({ ann: 9_000, disputes: 0, losses: 1_000 });
  expect(await balance('acquirer', NETWORK_SETTLEMENT)).toBe(0);
  await explained();
});

/** The merchant gives back of a payment; the refund's own exchange is a new one. */
async function refunded(dispute: string, amount: string) {
  const [acquirerCode = '', transmittedAt = '', stan = ''] = dispute.split('-');
  const { customer: _customer, ...own } = { customer: '', ...payment('x', { counter: 0 }) };
  return bank.submit(issuing.refund, {
    acquirer: acquirerCode,
    transmittedAt: own.transmittedAt,
    stan: own.stan,
    rrn: own.rrn,
    original: { acquirer: acquirerCode, transmittedAt, stan },
    amount,
  });
}

test('what the merchant gave back since is not advanced, charged back or won once more', async () => {
  const [whole, part] = [await paid(), await paid()];
  for (const dispute of [whole, part]) {
    await bank.done(issuing.openDispute, { payment: dispute, reason: 'unauthorised' }, ann);
    await both(issuing.advanceDispute, { dispute });
  }
  expect((await books()).ann).toBe(10_000);
  expect((await refunded(whole, '10.00')).outcome).toBe('done');
  expect((await refunded(part, '4.00')).outcome).toBe('done');
  expect((await books()).ann).toBe(11_400);
  const says = { en: 'Not me' };
  expect(await file(whole)).toMatchObject({ says, amount: '10.00', left: '0.00', givenBack: '10.00' });
  expect(await file(part)).toMatchObject({ amount: '10.00', left: '6.00', givenBack: '4.00' });
  expect(await bank.refused(issuing.presentDispute, { dispute: whole, words: 'x' }, jia)).toBe(
    'dispute-given-back',
  );
  await both(issuing.endDispute, { dispute: whole, outcome: 'lost', bearer: 'holder', unauthorised: true });
  await chargedBack(part);
  expect((await sent(SHARD)).at(-1)).toMatchObject({ amount: '6.00' });
  // What the step reckoned with is given back no more, and what was charged back stays contested.
  expect(await file(part)).toMatchObject({ amount: '6.00', left: '6.00', givenBack: '0.00' });
  expect(await file(whole)).toMatchObject({ left: '0.00', givenBack: '0.00' });
  expect(await books()).toMatchObject({ ann: 10_000, disputes: 0, shop: -600 });
  await explained();
});

test('of what the bank bore, the bank has what the merchant gives back, and the holder what is above it', async () => {
  const [parts, whole] = [await paid(), await paid()];
  await refunded(parts, '4.00');
  for (const dispute of [parts, whole]) {
    await bank.done(issuing.openDispute, { payment: dispute, reason: 'unauthorised' }, ann);
    await both(issuing.endDispute, { dispute, outcome: 'lost', bearer: 'bank', unauthorised: true });
  }
  expect(await books()).toMatchObject({ ann: 10_000, disputes: 0, losses: 1_600 });
  for (const amount of ['2.00', '4.00']) expect((await refunded(parts, amount)).outcome).toBe('done');
  expect(await books()).toMatchObject({ ann: 10_000, losses: 1_000 });
  expect(await refunded(parts, '0.01')).toMatchObject({ outcome: 'refused', code: 'refund-too-much' });
  const [acquirerCode = '', transmittedAt = '', stan = ''] = whole.split('-');
  await bank.done(issuing.reverse, { original: { acquirer: acquirerCode, transmittedAt, stan } });
  expect(await books()).toMatchObject({ ann: 10_000, disputes: 0, losses: 0 });
  await explained();
});

test('what was charged back is not refunded or reversed as well', async () => {
  const dispute = await paid();
  await bank.done(issuing.openDispute, { payment: dispute, reason: 'unauthorised' }, ann);
  await chargedBack(dispute);
  expect(await refunded(dispute, '0.01')).toMatchObject({ outcome: 'refused', code: 'refund-too-much' });
  const [acquirerCode = '', transmittedAt = '', stan = ''] = dispute.split('-');
  const original = { acquirer: acquirerCode, transmittedAt, stan };
  expect(await bank.refused(issuing.reverse, { original })).toBe('reversal-too-late');
  await explained();
});

test('the merchant has until the bank’s date, whatever date it is there, and nobody wins before it', async () => {
  const dispute = await paid();
  await bank.done(issuing.openDispute, { payment: dispute, reason: 'unauthorised' }, ann);
  acquirer.businessDate = '2024-01-19';
  const chargeback = await chargedBack(dispute);
  const won = { dispute, outcome: 'won', unauthorised: true } as const;
  bank.businessDate = acquirer.businessDate = '2024-01-30';
  expect(await bank.refused(issuing.endDispute, won, jia)).toBe('dispute-not-lapsed');
  bank.businessDate = acquirer.businessDate = '2024-01-31';
  expect(await acquirer.refused(answer, { chargeback, contest: true, words: 'it was' }, shop)).toBe(
    'chargeback-late',
  );
  expect(await bank.refused(issuing.endDispute, won, jia)).toBe('dispute-not-lapsed');
  bank.businessDate = '2024-02-01';
  await both(issuing.endDispute, won);
  expect(await books()).toMatchObject({ ann: 10_000, disputes: 0, shop: -1_000 });
  await explained();
});

test('what is only held is not charged back before it is taken', async () => {
  const input = payment('ann');
  const { authorisation: dispute } = await bank.done(issuing.authorise, input);
  await bank.done(issuing.openDispute, { payment: String(dispute), reason: 'unauthorised' }, ann);
  expect(await bank.refused(issuing.presentDispute, { dispute: String(dispute), words: 'x' }, jia)).toBe(
    'dispute-not-taken',
  );
});
