import { decode, encode, hostHeader, UNIONPAY_HOST } from '@sandglass/iso8583';
import { expect, test } from 'vitest';
import { answerTo } from './match.ts';
import { onlyOf } from './only-of.ts';

const header = hostHeader({ destination: '00010000', source: '48023310' });
const message = (mti: string, acquirer: string | undefined) => {
  const fields = { 7: '0116020000', 11: '000001', 32: acquirer };
  return decode(UNIONPAY_HOST, encode(UNIONPAY_HOST, { header, mti, fields }));
};

test.each([
  ['0200', '48023310', '00'],
  ['0200', '48023311', '58'],
  ['0100', '4802331', '58'],
  ['0220', '48023311', '58'],
  ['0400', '48023311', '58'],
  ['0200', undefined, '30'],
])(
  'on the line of 48023310 %s of %s is answered %s, and only 00 goes further',
  async (mti, acquirer, response) => {
    const passed: string[] = [];
    const bound = onlyOf(32, '48023310', async (of) => {
      passed.push(of.mti);
      return { mti: answerTo(of.mti), fields: { 39: '00' } };
    });
    const answer = await bound(message(mti, acquirer));
    expect([answer?.mti, answer?.fields[39]]).toEqual([answerTo(mti), response]);
    expect(passed).toEqual(response === '00' ? [mti] : []);
  },
);
