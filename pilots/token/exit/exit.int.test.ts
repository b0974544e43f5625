import { hash } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { DocumentStore, documents } from '@sandglass/documents';
import { pdf } from '@sandglass/documents/testing';
import { type Actor, readRows, system } from '@sandglass/operations';
import { type House, plainKeys } from '@sandglass/operations/testing';
import { numbers, type PaymentInput } from '@sandglass/payments';
import type { CustomerClass, WindDownRun, WindDownWait } from '@sandglass/pilot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginBinding } from '../binding/begin.ts';
import { codeOf } from '../binding/code.ts';
import { confirmBinding } from '../binding/confirm.ts';
import { makeToken } from '../binding/make-token.ts';
import { grantConsent, SHARE_PURPOSE, SHARE_VERSION } from '../consents.ts';
import { erase } from '../customer/erase.ts';
import { documentOperations } from '../documents.ts';
import { cryptograms, issuing, vault } from '../issuing.ts';
import { endRequestor } from '../requestor/register.ts';
import { SHARD } from '../shard.ts';
import { cardOf, tokenHouse } from '../testing/token-house.ts';
import { windDown } from './wind-down.ts';

const TRAVEL = '62900000002';
const WALLET = '62900000001';
const DAY_MS = 86_400_000;

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  house = await tokenHouse(db.pool);
});
afterAll(async () => {
  await house?.stop();
  await db?.close();
});

const holder = (party: string): Actor => ({ role: 'customer', party });

/** A holder with money, a bound card and a token for somebody; the token. */
async function withToken(party: string, requestor: string): Promise<string> {
  const who = holder(party);
  const card = await cardOf(house, party);
  await house.done(issuing.payIn, { customer: party, amount: '1000.00' });
  const { binding } = await house.done(beginBinding, { card }, who);
  await house.done(confirmBinding, { binding: String(binding), code: codeOf(String(binding)) }, who);
  await house.done(grantConsent, { purpose: SHARE_PURPOSE, version: SHARE_VERSION }, who);
  const wanted = { card, requestor, scenario: 'trips', months: 12, recurring: true };
  const { token } = await house.done(makeToken, { ...wanted, rules: { zone: 'Asia/Shanghai' } }, who);
  return String(token);
}

let trace = 0;
const paymentOf = (token: string, requestor: string, amount: string): PaymentInput => {
  trace += 1;
  const merchant = '898290047220001';
  const minor = BigInt(amount.replace('.', ''));
  const bound = { token, requestor, amount: minor, currency: '156', merchant };
  return {
    acquirer: '48023310',
    transmittedAt: '20240116020000',
    stan: String(trace).padStart(6, '0'),
    rrn: `402${String(trace).padStart(9, '0')}`,
    terminal: '10000001',
    merchant,
    merchantName: 'Yuanxing Travel',
    country: 'CHN',
    category: '4722',
    entryMode: '01',
    region: '310000',
    currency: '156',
    amount,
    token,
    requestor,
    cryptogram: cryptograms.make(bound, trace),
  };
};
const originOf = ({ acquirer, transmittedAt, stan }: PaymentInput) => ({ acquirer, transmittedAt, stan });

interface Row {
  readonly id: string;
  readonly customer: string;
}
const listOf = async ({ list }: WindDownRun | WindDownWait): Promise<readonly Row[]> =>
  (await db.pool.query<Row>(list, list.includes('$2') ? [SHARD, house.businessDate] : [SHARD])).rows;

/** Does what the program does in a phase for a class; each item that it found, by the name of the run. */
async function phase(of: WindDownRun['phase'], treated: CustomerClass) {
  const did: Record<string, number> = {};
  for (const run of windDown.runs.filter((one) => one.phase === of && one.classes.includes(treated))) {
    const found = await listOf(run);
    for (const { id } of found) await house.done(run.operation as never, run.input(id) as never, system);
    did[run.name] = found.length;
    expect(await listOf(run)).toEqual([]);
  }
  return did;
}
const waitsFor = async (name: string) =>
  (await listOf(windDown.waits.find((one) => one.name === name)!)).length;
const classes = async () =>
  (await db.pool.query(windDown.classes, [SHARD])).rows.map((row) => `${row.id} ${row.class} ${row.because}`);
const leftOver = async () => {
  const found = [];
  for (const { id, sql } of windDown.leftOver)
    if ((await db.pool.query(sql, [SHARD])).rows.length > 0) found.push(id);
  return found.sort();
};
const numberOf = async (token: string) => {
  const [row] = await readRows(db.pool, numbers, 'where shard = $1 and id = $2', [SHARD, token]);
  return vault.open(row!);
};

test('a holder whose partner ended is treated as that, all others by how they stand', async () => {
  await withToken('ann', TRAVEL);
  await withToken('bob', WALLET);
  expect(await classes()).toEqual(['ann normal nothing-contested', 'bob normal nothing-contested']);
  await house.done(endRequestor, { requestor: WALLET });
  expect(await classes()).toEqual(['ann normal nothing-contested', 'bob non-performing partner-ended']);
});

test('at risk every token stops at once, while refunds and reversals go on', async () => {
  const token = await withToken('cai', TRAVEL);
  const paid = paymentOf(token, TRAVEL, '40.00');
  await house.done(issuing.purchase, paid);
  expect(await phase('freeze', 'risky')).toEqual({
    'tell-requestors': 0,
    'stop-tokens': 3,
    'tell-holders-stopped': 3,
  });
  expect(await house.refused(issuing.purchase, paymentOf(token, TRAVEL, '1.00'))).toBe(
    'token-suspended-by-issuer',
  );
  const { rrn, amount } = paid;
  const back = originOf(paymentOf(token, TRAVEL, amount));
  await house.done(issuing.refund, { ...back, rrn, amount, original: originOf(paid) });
});

test('token by token, in each class: closed, holds cleared, keys destroyed, nothing left over', async () => {
  const token = await withToken('dai', TRAVEL);
  const held = paymentOf(token, TRAVEL, '70.00');
  await house.done(issuing.authorise, held);
  expect(await phase('freeze', 'normal')).toEqual({ 'tell-requestors': 0, 'tell-holders': 1 });
  expect(await leftOver()).toEqual(['held-payments', 'live-tokens', 'number-keys']);

  expect(await phase('drain', 'normal')).toEqual({ 'close-tokens': 4 });
  expect(await house.refused(issuing.purchase, paymentOf(token, TRAVEL, '1.00'))).toBe('token-deleted');
  // Its time may end this morning, and has not when the date begins.
  const heldUntil = (moment: string) =>
    db.pool.query('update payments.progress set expires_at = $1', [moment]);
  await heldUntil(`${house.businessDate}T07:59:00+08:00`);
  expect(await phase('settle', 'normal')).toEqual({ 'expire-holds': 0 });
  expect(await waitsFor('holds')).toBe(1);
  // A hold of a deleted token is completed as agreed, or its time ends it.
  house.now += 31 * DAY_MS;
  house.businessDate = '2024-02-16';
  expect(await phase('settle', 'normal')).toEqual({ 'expire-holds': 1 });
  expect(await waitsFor('holds')).toBe(0);

  expect(await numberOf(token)).toMatch(/^6299\d{12}$/);
  expect(await phase('revoke', 'normal')).toMatchObject({ 'destroy-numbers': 4, 'end-consents': 4 });
  expect(await numberOf(token)).toBeUndefined();
  expect(await leftOver()).toEqual([]);
});

test('the key of a living token’s number is not destroyed; once it expired and was deleted, it is', async () => {
  const token = await withToken('eve', TRAVEL);
  expect(await house.refused(issuing.destroyNumber, { number: token })).toBe('number-alive');
  house.businessDate = '2025-06-01';
  await house.done(issuing.deleteToken, { token });
  expect(await house.done(issuing.destroyNumber, { number: token })).toEqual({
    number: token,
    destroyed: true,
  });
  expect(await house.done(issuing.destroyNumber, { number: token })).toEqual({
    number: token,
    destroyed: true,
  });
});

/** A holder who contested all that they had, and showed a document; the payment. */
async function withEvidence(party: string, store: DocumentStore): Promise<string> {
  const token = await withToken(party, TRAVEL);
  const { authorisation } = await house.done(issuing.purchase, paymentOf(token, TRAVEL, '1000.00'));
  const about = String(authorisation);
  await house.done(issuing.openDispute, { payment: about, reason: 'not-received' }, holder(party));
  const [id, bytes] = [`document-${party}`, pdf(party)];
  const stored = await store.put({ shard: SHARD, id, party }, bytes);
  const said = { document: id, about, party, kind: 'dispute-evidence', type: 'application/pdf' };
  const digest = hash('sha256', bytes, 'hex');
  const input = { ...said, bytes: bytes.length, digest, ...stored };
  await house.done(documentOperations.add as never, input as never, holder(party));
  return about;
}

test('a holder whose dispute goes on is kept; once forgotten, nobody opens what they showed', async () => {
  const store = new DocumentStore({ pool: db.pool, keys: plainKeys, now: () => house.now });
  const dispute = await withEvidence('fay', store);
  const bank: Actor = { role: 'institution', party: 'bank', person: 'jia' };
  expect(await house.refused(erase, { party: 'fay' }, bank)).toBe('obligation-open');
  await house.done(issuing.withdrawDispute as never, { dispute } as never, holder('fay'));
  expect(await house.refused(erase, { party: 'fay' }, bank)).toBe('obligation-open');
  await phase('drain', 'normal');
  expect(await house.refused(erase, { party: 'fay' }, bank)).toBe('obligation-open');
  for (const { id } of await listOf(windDown.runs.find(({ name }) => name === 'destroy-numbers')!))
    await house.done(issuing.destroyNumber, { number: id });
  const [row] = await readRows(db.pool, documents, 'where shard = $1 and party = $2', [SHARD, 'fay']);
  expect((await store.open(SHARD, row!))?.equals(pdf('fay'))).toBe(true);
  await house.done(erase, { party: 'fay' }, bank);
  await store.forget(SHARD, 'fay');
  await expect(store.open(SHARD, row!)).rejects.toMatchObject({ code: 'person-erased' });
});

test('what was shown in disputes does not outlive the pilot', async () => {
  const store = new DocumentStore({ pool: db.pool, keys: plainKeys, now: () => house.now });
  const dispute = await withEvidence('gil', store);
  await house.done(issuing.withdrawDispute as never, { dispute } as never, holder('gil'));
  await phase('drain', 'normal');
  expect(await phase('revoke', 'normal')).toMatchObject({ 'remove-documents': 1 });
  expect(await leftOver()).toContain('documents');
  await store.sweep();
  expect(await leftOver()).not.toContain('documents');
});
