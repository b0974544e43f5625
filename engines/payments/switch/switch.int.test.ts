import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import {
  decode,
  encode,
  hostHeader,
  type Iso8583Message,
  type MessageParts,
  UNIONPAY_HOST,
} from '@sandglass/iso8583';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { originalField } from '../iso/original.ts';
import type { Answer } from '../link/answer.ts';
import { answerTo } from '../link/match.ts';
import { switchOf } from './switch.ts';

const ACQUIRER = '48023310';
const SENT = '0116020000';
const preamble = { header: hostHeader({ destination: '00010000', source: ACQUIRER }) };
const readAs = (parts: MessageParts): Iso8583Message =>
  decode(UNIONPAY_HOST, encode(UNIONPAY_HOST, { ...preamble, ...parts }));

let db: TestDatabase;
let house: House;
let pass: (message: Iso8583Message) => Promise<MessageParts | undefined>;
/** What each issuer heard, and how it answers. */
let heard: string[];
let how: (issuer: string, parts: MessageParts) => Answer;
const says = (parts: MessageParts, response: string): Answer => ({
  kind: 'answered',
  message: readAs({
    mti: answerTo(parts.mti),
    fields: { 7: parts.fields[7], 11: parts.fields[11], 39: response },
  }),
});

beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  const member = (code: string, range: string) => ({
    code,
    ranges: [range],
    link: {
      request: async (parts: MessageParts) => {
        heard.push(`${code} ${parts.mti}`);
        return how(code, parts);
      },
    },
  });
  pass = switchOf({
    code: '00010000',
    shard: 'probe',
    executor: house.executor,
    pool: db.pool,
    issuers: [member('1', '6217'), member('2', '6299')],
    now: () => house.now,
  });
});
beforeEach(() => {
  heard = [];
  how = (_issuer, parts) => says(parts, '00');
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

let trace = 0;
function purchase(number: string): MessageParts {
  trace += 1;
  const stan = String(trace).padStart(6, '0');
  const fields = {
    2: number,
    3: '000000',
    4: '000000001000',
    7: SENT,
    11: stan,
    32: ACQUIRER,
    37: `4016${stan}00`,
  };
  return { mti: '0200', fields };
}
/** It names the original and carries no number. */
function reversal(of: MessageParts): MessageParts {
  trace += 1;
  const { 2: _number, ...fields } = of.fields;
  const original = { acquirer: ACQUIRER, transmittedAt: `2024${SENT}`, stan: of.fields[11]! };
  return {
    mti: '0400',
    fields: { ...fields, 11: String(trace).padStart(6, '0'), 90: originalField('0200', original) },
  };
}
const code = async (parts: MessageParts): Promise<string> =>
  (await pass(readAs(parts)))?.fields[39] ?? 'silence';

test('a payment goes to the issuer of its number, and what follows it to the same', async () => {
  const one = purchase('6299000000000001');
  expect(await code(one)).toBe('00');
  expect(await code(reversal(one))).toBe('00');
  expect(heard).toEqual(['2 0200', '2 0400']);
  expect(await code(purchase('4000000000000000'))).toBe('15');
  expect(heard).toHaveLength(2);
});

test('a reversal goes where its original went, whatever number it carries', async () => {
  const one = purchase('6299000000000001');
  expect(await code(one)).toBe('00');
  const undo = reversal(one);
  expect(await code({ ...undo, fields: { ...undo.fields, 2: '6217000000000001' } })).toBe('00');
  expect(heard).toEqual(['2 0200', '2 0400']);
});

test('a repeat of what was answered is answered again, and asks nobody', async () => {
  const one = purchase('6217000000000001');
  expect(await code(one)).toBe('00');
  expect(await code({ ...one, mti: '0201' })).toBe('00');
  expect(heard).toEqual(['1 0200']);
});

test('an original that comes after its reversal goes to nobody', async () => {
  const one = purchase('6299000000000001');
  expect(await code(reversal(one))).toBe('25');
  expect(await code(one)).toBe('12');
  expect(heard).toEqual([]);
});

test('a reversal that overtakes its original within the network still reaches whoever the original went to', async () => {
  const pairs = Array.from({ length: 50 }, () => purchase('6299000000000001'));
  await Promise.all(pairs.flatMap((one) => [code(one), code(reversal(one))]));
  const went = (mti: string): number => heard.filter((of) => of === `2 ${mti}`).length;
  expect(went('0400')).toBe(went('0200'));
  expect(went('0200')).toBeGreaterThan(0);
});

test('what was reversed is not approved by a late repeat', async () => {
  const one = purchase('6299000000000001');
  await code(one);
  await code(reversal(one));
  expect(await code({ ...one, mti: '0201' })).toBe('12');
});

test('what may have gone to its issuer before is not 91 when it is away now', async () => {
  const one = purchase('6299000000000001');
  how = () => ({ kind: 'unknown', why: 'closed' });
  expect(await code(one)).toBe('silence');
  how = () => ({ kind: 'unsent', why: 'closed' });
  expect(await code(one)).toBe('silence');
  how = (_issuer, parts) => says(parts, '91');
  expect(await code(one)).toBe('silence');
  how = (_issuer, parts) => says(parts, '00');
  expect(await code(one)).toBe('00');
});

test('an issuer that is away is 91, and one that says nothing is silence', async () => {
  how = () => ({ kind: 'unsent', why: 'closed' });
  expect(await code(purchase('6299000000000001'))).toBe('91');
  how = () => ({ kind: 'unknown', why: 'time-out' });
  const one = purchase('6299000000000001');
  expect(await code(one)).toBe('silence');
  expect(await code(reversal(one))).toBe('silence');
  how = (_issuer, parts) => says(parts, '25');
  expect(await code(reversal(one))).toBe('25');
  const { rows } = await db.pool.query(
    `select state from payments.relayed where shard = 'probe' order by at desc, id desc limit 1`,
  );
  expect(rows).toEqual([{ state: 'reversed' }]);
});
