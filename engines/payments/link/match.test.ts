import { type Dialect, decode, decodeShifted, encode, hostHeader, UNIONPAY_HOST } from '@sandglass/iso8583';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchKeyOf, namedBy } from './match.ts';
import { transmission } from './network-message.ts';

/** The dialect with a field one digit longer, as a sender that is wrong about it writes it. */
const longer = (field: number, attribute: string): Dialect => ({
  ...UNIONPAY_HOST,
  elements: { ...UNIONPAY_HOST.elements, [field]: { ...UNIONPAY_HOST.elements[field]!, attribute } },
});
const LONG_AMOUNT = longer(4, 'n13');
const header = hostHeader({ destination: '00010000', source: '48023310' });
const DAY_S = 86_400;
const NOW = Date.parse('2026-11-11T03:00:00Z');
/** About now, within the time that a message takes. */
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

const purchases = fc
  .record({
    amount: digits(13),
    stan: digits(6),
    number: digits(16),
    at: fc.integer({ min: 0, max: 366 * DAY_S }),
    late: fc.integer({ min: -600, max: 600 }),
    rest: fc.subarray([3, 12, 13, 14, 18, 22, 25, 37, 41, 42, 49]),
  })
  .map(({ amount, stan, number, at, late, rest }) => {
    const now = NOW + at * 1_000;
    const all: Record<number, string> = {
      3: '000000',
      12: '110000',
      13: '1111',
      14: '3012',
      18: '5411',
      22: '012',
      25: '00',
      37: '401600000403',
      41: '10000019',
      42: '898331054110001',
      49: '156',
    };
    const fields = {
      ...Object.fromEntries(rest.map((field) => [field, all[field]])),
      2: number,
      4: amount,
      7: transmission(now + late * 1_000),
      11: stan,
      32: '48023310',
    };
    return { now, fields, bytes: encode(LONG_AMOUNT, { header, mti: '0200', fields }) };
  });

test('a message of thirteen digits of amount is named by what it said itself, or by nothing', () => {
  let named = 0;
  let all = 0;
  fc.assert(
    fc.property(purchases, ({ now, fields, bytes }) => {
      expect(() => decode(UNIONPAY_HOST, bytes)).toThrow();
      const found = namedBy(decodeShifted(UNIONPAY_HOST, bytes), now);
      all += 1;
      if (found === undefined) return;
      named += 1;
      expect([found.mti, found.get(7), found.get(11), found.get(32)]).toEqual([
        '0200',
        fields[7],
        fields[11],
        fields[32],
      ]);
    }),
    { numRuns: 3_000 },
  );
  // Only where seconds, minutes and date repeat the same digit can two readings both be about now.
  expect(named / all).toBeGreaterThan(0.99);
});

test('readings that would answer two messages answer none', () => {
  const now = Date.parse('2026-11-11T11:11:11Z');
  const fields = { 4: '0000000001111', 7: '1111111111', 11: '111112', 12: '111111', 32: '48023310' };
  const readings = decodeShifted(UNIONPAY_HOST, encode(LONG_AMOUNT, { header, mti: '0200', fields }));
  expect(new Set(readings.map(matchKeyOf)).size).toBeGreaterThan(1);
  expect(namedBy(readings, now)).toBeUndefined();
});

test('what is not about now is not answered: its trace number may be another’s by now', () => {
  const fields = { 4: '0000000001111', 7: transmission(NOW), 11: '000403', 32: '48023310' };
  const readings = decodeShifted(UNIONPAY_HOST, encode(LONG_AMOUNT, { header, mti: '0200', fields }));
  expect(namedBy(readings, NOW)?.get(11)).toBe('000403');
  expect(namedBy(readings, NOW + 3_600_000)).toBeUndefined();
});
