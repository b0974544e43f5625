import { connect } from 'node:net';
import {
  type Dialect,
  decode,
  encode,
  FrameReader,
  frame,
  type Iso8583Message,
  type MessageParts,
  UNIONPAY_HOST,
} from '@sandglass/iso8583';
import { checkBalanced } from '@sandglass/ledger';
import { systemClock } from '@sandglass/time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transmission } from '../link/network-message.ts';
import { IssuerAtADoor, preamble, type Someone } from '../testing/door.ts';
import { issuing, REQUESTOR, SHARD } from '../testing/issuing.ts';
import type { Rules } from '../token/rules.ts';
import { acceptorField } from './acceptor.ts';
import { originalField } from './original.ts';
import { privateData } from './private-data.ts';

const door = new IssuerAtADoor();
beforeAll(() => door.open());
afterAll(() => door.close());
const TUESDAY = Date.parse('2024-01-16T02:00:00Z');

/** What the line speaks, with thirteen digits in field 4. */
const LONG_AMOUNT: Dialect = {
  ...UNIONPAY_HOST,
  elements: { ...UNIONPAY_HOST.elements, 4: { ...UNIONPAY_HOST.elements[4]!, attribute: 'n13' } },
};
const OTHER_ACQUIRER = '48099999';
const OTHER_MERCHANT = '898331054110002';
type Fields = MessageParts['fields'];
const untouched = [10_000, 0] as const;

describe('a purchase that', () => {
  test.each<[what: string, yuan: string, of: Fields, code: string]>([
    ['is of nothing', '0.00', {}, '13'],
    ['is of the most that twelve digits say', '9999999999.99', {}, '51'],
    ['is in another currency', '1.00', { 49: '840' }, '12'],
    ['is in a currency that there is not', '1.00', { 49: '000' }, '12'],
    ['names another month than the token’s', '1.00', { 14: '3011' }, '54'],
    ['names a month that there is not', '1.00', { 14: '9999' }, '54'],
    ['has no such moment', '1.00', { 7: '1399999999' }, '30'],
    ['comes in the thirteenth month', '1.00', { 7: '1301000000' }, '30'],
    ['comes at 24 o’clock', '1.00', { 7: '0116240000' }, '30'],
    ['has no trace number', '1.00', { 11: undefined }, '30'],
    ['has no amount', '1.00', { 4: undefined }, '30'],
    ['has no number', '1.00', { 2: undefined }, '30'],
    ['has a blank terminal', '1.00', { 41: '        ' }, '30'],
    ['has a blank merchant', '1.00', { 42: ' '.repeat(15) }, '30'],
    ['comes from no country', '1.00', { 43: ' '.repeat(40) }, '30'],
    ['has a reference number with a space', '1.00', { 37: '4016 0000001' }, '30'],
    ['has a cryptogram of noise', '1.00', { 48: privateData({ TC: '!'.repeat(28), TR: REQUESTOR }) }, '30'],
    ['has an empty cryptogram', '1.00', { 48: privateData({ TC: '', TR: REQUESTOR }) }, '30'],
    ['has a cryptogram twice', '1.00', { 48: 'TR01110000000001TR01110000000001' }, '30'],
    ['has a requestor of letters', '1.00', { 48: privateData({ TR: 'ABCDEFGHIJK' }) }, '30'],
    ['is cash back', '1.00', { 3: '090000' }, '12'],
  ])('%s is answered with its code, and costs nothing', async (_what, yuan, of, code) => {
    const ann = await door.someone();
    const asked = door.asked('0200', ann, yuan, of);
    expect(await door.response(asked)).toBe(code);
    expect(await door.money(ann)).toEqual(untouched);
  });

  test('names the token’s own month is paid', async () => {
    const ann = await door.someone();
    expect(await door.response(door.asked('0200', ann, '1.00', { 14: '3012' }))).toBe('00');
  });

  test.each([
    ['an expired token', { token: { expires_on: '2024-01-15' } }, '54'],
    ['a token of today', { token: { expires_on: '2024-01-16' } }, '00'],
    ['an expired card', { card: { expires_on: '2024-01-15' } }, '54'],
    ['a deleted token', { token: { state: 'deleted' as const } }, '14'],
  ])('comes by %s', async (_what, of, code) => {
    const ann = await door.someone(of);
    expect(await door.response(door.asked('0200', ann, '1.00'))).toBe(code);
  });

  test('brings a cryptogram again is 63, under another trace number as well', async () => {
    const ann = await door.someone();
    const one = door.asked('0200', ann, '1.00');
    expect(await door.response(one)).toBe('00');
    expect(await door.response(door.asked('0200', ann, '1.00', { 48: one.fields[48] }))).toBe('63');
    expect(await door.money(ann)).toEqual([9_900, 0]);
  });

  test('uses a trace number again is 94, by whatever kind of message', async () => {
    const ann = await door.someone();
    const hold = door.asked('0100', ann, '5.00');
    expect(await door.response(hold)).toBe('00');
    const own = { 7: hold.fields[7], 11: hold.fields[11] };
    expect(await door.response(door.asked('0200', ann, '1.00', own))).toBe('94');
    expect(await door.response(door.following('0220', hold, own))).toBe('94');
    expect(await door.response(door.following('0220', hold, { ...own, 3: '200000' }))).toBe('94');
    expect(await door.money(ann)).toEqual([10_000, 500]);
  });

  test('has thirteen digits of amount is 30, by its own moment and trace number, and is not paid', async () => {
    const ann = await door.someone();
    const purchase = door.asked('0200', ann, '1.00', { 7: transmission(systemClock.now()) });
    const fields = { ...purchase.fields, 4: `0${purchase.fields[4]}` };
    const long = encode(LONG_AMOUNT, { ...preamble, ...purchase, fields });
    const socket = connect({ host: '127.0.0.1', port: door.server.port });
    const signOn = { mti: '0800', fields: { 7: '0116020000', 11: '000001', 70: '001' } };
    socket.write(frame(UNIONPAY_HOST.frame!, encode(UNIONPAY_HOST, { ...preamble, ...signOn })));
    socket.write(frame(UNIONPAY_HOST.frame!, long));
    const heard: Iso8583Message[] = [];
    const reader = new FrameReader(UNIONPAY_HOST.frame!);
    socket.on('data', (chunk) => {
      for (const one of reader.push(chunk)) heard.push(decode(UNIONPAY_HOST, one));
    });
    await expect.poll(() => heard.length).toBe(2);
    socket.destroy();
    const named = [7, 11, 39].map((field) => heard[1]!.get(field));
    expect([heard[1]!.mti, ...named]).toEqual(['0210', purchase.fields[7], purchase.fields[11], '30']);
    expect(await door.money(ann)).toEqual(untouched);
  });
});

describe('what follows a payment', () => {
  async function paid(): Promise<{ ann: Someone; one: MessageParts }> {
    const ann = await door.someone();
    const one = door.asked('0200', ann, '30.00');
    expect(await door.response(one)).toBe('00');
    return { ann, one };
  }
  async function held(): Promise<{ ann: Someone; one: MessageParts }> {
    const ann = await door.someone();
    const one = door.asked('0100', ann, '30.00');
    expect(await door.response(one)).toBe('00');
    return { ann, one };
  }
  const refund = { 3: '200000' };

  test('a reversal without its original is 25, and the original after it is 12', async () => {
    const ann = await door.someone();
    const late = door.asked('0200', ann, '30.00');
    expect(await door.response(door.following('0400', late))).toBe('25');
    expect(await door.response(late)).toBe('12');
    expect(await door.money(ann)).toEqual(untouched);
  });

  test('an advice that was reversed before it came is 12', async () => {
    const { ann, one } = await held();
    const late = door.following('0220', one);
    expect(await door.response(door.following('0400', { ...late, mti: '0220' }))).toBe('25');
    expect(await door.response(late)).toBe('12');
    expect(await door.money(ann)).toEqual([10_000, 3_000]);
  });

  test('a completion is not reversed: 12, and it stays', async () => {
    const { ann, one } = await held();
    const taken = door.following('0220', one);
    expect(await door.response(taken)).toBe('00');
    expect(await door.response(door.following('0400', taken))).toBe('12');
    expect(await door.money(ann)).toEqual([7_000, 0]);
  });

  test('a reversal of another amount is 64, and nothing is undone', async () => {
    const { ann, one } = await paid();
    expect(await door.response(door.following('0400', one, { 4: '000000001000' }))).toBe('64');
    expect(await door.money(ann)).toEqual([7_000, 0]);
    expect(await door.response(door.following('0400', one))).toBe('00');
  });

  test('a reversal of another number, merchant or currency is 12 or 03, and the right one after it undoes it', async () => {
    const { ann, one } = await paid();
    const another = door.asked('0200', await door.someone(), '1.00').fields[2]!;
    const saying = (fields: MessageParts['fields']) => door.response(door.following('0400', one, fields));
    expect(await saying({ 2: another })).toBe('12');
    expect(await saying({ 42: '898331054119998' })).toBe('03');
    expect(await saying({ 49: '840' })).toBe('12');
    expect(await door.money(ann)).toEqual([7_000, 0]);
    expect(await saying({ 2: one.fields[2]! })).toBe('00');
    expect(await saying({})).toBe('00');
    expect(await door.money(ann)).toEqual([10_000, 0]);
  });

  test('another acquirer’s reversal is 25, and neither undoes nor prevents anything', async () => {
    const { ann, one } = await paid();
    expect(await door.response(door.following('0400', one, { 32: OTHER_ACQUIRER }))).toBe('25');
    expect(await door.money(ann)).toEqual([7_000, 0]);
    const coming = door.asked('0200', ann, '1.00');
    expect(await door.response(door.following('0400', coming, { 32: OTHER_ACQUIRER }))).toBe('25');
    expect(await door.response(coming)).toBe('00');
  });

  test('another acquirer’s refund or completion is 25', async () => {
    const { one } = await paid();
    expect(await door.response(door.following('0220', one, { ...refund, 32: OTHER_ACQUIRER }))).toBe('25');
    const hold = await held();
    expect(await door.response(door.following('0220', hold.one, { 32: OTHER_ACQUIRER }))).toBe('25');
    expect(await door.money(hold.ann)).toEqual([10_000, 3_000]);
  });

  test.each([
    ['above the original', { ...refund, 4: '000000003001' }, '61'],
    ['of nothing', { ...refund, 4: '000000000000' }, '13'],
    ['of another merchant', { ...refund, 42: OTHER_MERCHANT }, '03'],
    ['in another currency', { ...refund, 49: '840' }, '12'],
    ['whose original is no exchange', { ...refund, 90: originalField('0200', nowhen()) }, '30'],
    ['of a payment that nobody made', { ...refund, 90: originalField('0200', never()) }, '25'],
    ['without an original', { ...refund, 90: undefined }, '30'],
  ])('a refund %s gives nothing back', async (_what, of, code) => {
    const { ann, one } = await paid();
    expect(await door.response(door.following('0220', one, of))).toBe(code);
    expect(await door.money(ann)).toEqual([7_000, 0]);
  });

  test('a refund once more is 61 as another, and the first answer as its repeat', async () => {
    const { ann, one } = await paid();
    const back = door.following('0220', one, refund);
    expect(await door.response(back)).toBe('00');
    expect(await door.response({ ...back, mti: '0221' })).toBe('00');
    expect(await door.response(door.following('0220', one, refund))).toBe('61');
    expect(await door.money(ann)).toEqual(untouched);
  });

  test.each([
    ['of another merchant', { 42: OTHER_MERCHANT }, '03'],
    ['in another currency', { 49: '840' }, '12'],
    ['above 115 %', { 4: '000000003451' }, '61'],
    ['of nothing', { 4: '000000000000' }, '13'],
  ])('a completion %s takes nothing', async (_what, of, code) => {
    const { ann, one } = await held();
    expect(await door.response(door.following('0220', one, of))).toBe(code);
    expect(await door.money(ann)).toEqual([10_000, 3_000]);
  });

  test('a token that is deleted between hold and capture: the capture stands, the next payment is 14', async () => {
    const { ann, one } = await held();
    await door.house.done(
      issuing.deleteToken,
      { token: ann.token },
      { role: 'customer', party: ann.customer },
    );
    expect(await door.response(door.following('0220', one))).toBe('00');
    expect(await door.money(ann)).toEqual([7_000, 0]);
    expect(await door.response(door.asked('0200', ann, '1.00'))).toBe('14');
    expect(await door.response(door.following('0220', one, refund))).toBe('00');
    expect(await door.money(ann)).toEqual(untouched);
  });
});

describe('a rule of hours and days', () => {
  test.each<[what: string, rules: Rules, at: string, code: string]>([
    ['the last second of Friday', onlyWeekdays('Asia/Shanghai'), '2024-01-19T15:59:59Z', '00'],
    ['midnight, when it is Saturday', onlyWeekdays('Asia/Shanghai'), '2024-01-19T16:00:00Z', '57'],
    ['Friday here and Saturday in Auckland', onlyWeekdays('Pacific/Auckland'), '2024-01-19T11:00:00Z', '57'],
    ['Saturday here and Friday in Honolulu', onlyWeekdays('Pacific/Honolulu'), '2024-01-19T20:00:00Z', '00'],
    ['a second before the hour that summer time skips', early('Europe/Berlin'), '2024-03-31T00:59:59Z', '57'],
    ['the instant after it, when it is three', early('Europe/Berlin'), '2024-03-31T01:00:00Z', '57'],
    ['half past two for the first time', early('Europe/Berlin'), '2024-10-27T00:30:00Z', '00'],
    ['half past two for the second time', early('Europe/Berlin'), '2024-10-27T01:30:00Z', '00'],
  ])('at %s', async (_what, rules, at, code) => {
    const ann = await door.someone({ rules });
    door.house.now = Date.parse(at);
    try {
      expect(await door.response(door.asked('0200', ann, '1.00'))).toBe(code);
    } finally {
      door.house.now = TUESDAY;
    }
  });

  test('an amount a day begins anew at the zone’s midnight, not at ours', async () => {
    const ann = await door.someone({ rules: { zone: 'America/New_York', perDay: '5.00' } });
    const at = async (text: string): Promise<string> => {
      door.house.now = Date.parse(text);
      return door.response(door.asked('0200', ann, '5.00'));
    };
    expect(await at('2024-01-16T15:00:00Z')).toBe('00');
    expect(await at('2024-01-16T17:00:00Z')).toBe('61');
    expect(await at('2024-01-17T04:59:59Z')).toBe('61');
    expect(await at('2024-01-17T05:00:00Z')).toBe('00');
    door.house.now = TUESDAY;
  });
});

describe('a rule of what may be paid, by the fields of the message', () => {
  const zone = 'Asia/Shanghai';
  test.each<[what: string, rules: Partial<Rules>, of: Fields, code: string]>([
    ['another merchant', { merchants: [OTHER_MERCHANT] }, {}, '57'],
    ['the merchant itself', { merchants: ['898331054110001'] }, {}, '00'],
    ['another category', { categories: ['4511'] }, {}, '57'],
    ['the category itself', { categories: ['5411'] }, {}, '00'],
    ['another province', { regions: ['310000'] }, {}, '57'],
    ['the province of the merchant’s number', { regions: ['330000'] }, {}, '00'],
    ['read at a terminal, where only apps are allowed', { entryModes: ['01'] }, { 22: '072' }, '57'],
    ['given by an app', { entryModes: ['01'] }, { 22: '012' }, '00'],
    ['more than a payment may be', { perPayment: '0.99' }, {}, '61'],
    ['more than may be paid in all', { total: '0.99' }, {}, '61'],
  ])('%s', async (_what, rules, of, code) => {
    const ann = await door.someone({ rules: { zone, ...rules } });
    expect(await door.response(door.asked('0200', ann, '1.00', of))).toBe(code);
    expect(await door.money(ann)).toEqual(code === '00' ? [9_900, 0] : untouched);
  });

  test.each<[what: string, rules: Partial<Rules>, code: string]>([
    ['payments in all', { payments: 2 }, '65'],
    ['payments a day', { paymentsPerDay: 2 }, '65'],
    ['the amount in all', { total: '2.00' }, '61'],
  ])('%s is used up by what was paid', async (_what, rules, code) => {
    const ann = await door.someone({ rules: { zone, ...rules } });
    const codes = [];
    for (let n = 0; n < 3; n += 1) codes.push(await door.response(door.asked('0200', ann, '1.00')));
    expect(codes).toEqual(['00', '00', code]);
  });
});

test('a card’s number where a name belongs does not get into the books', async () => {
  const ann = await door.someone();
  const named = { 43: acceptorField('Shop 6222821234567897', 'Hangzhou', 'CHN') };
  expect(await door.response(door.asked('0200', ann, '1.00', named))).toBe('00');
  const { rows } = await door.db.pool.query(
    'select merchant_name from payments.authorisation where customer = $1',
    [ann.customer],
  );
  expect(rows).toEqual([{ merchant_name: 'Shop 622282******7897' }]);
});

test('after all of it the books are balanced', async () => {
  expect(await checkBalanced(door.db.pool, SHARD)).toEqual([]);
});

function onlyWeekdays(zone: string): Rules {
  return { zone, weekdays: [1, 2, 3, 4, 5] };
}
/** The hour from two to three, which one day has not and another twice. */
function early(zone: string): Rules {
  return { zone, hours: { from: '02:00', until: '03:00' } };
}
function never() {
  return { acquirer: '48023310', transmittedAt: '20240116020000', stan: '999999' };
}
function nowhen() {
  return { acquirer: '48023310', transmittedAt: '20241399999999', stan: '000001' };
}
