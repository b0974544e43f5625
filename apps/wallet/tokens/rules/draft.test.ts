import { decimalOf } from '@sandglass/kit';
import { assert, constantFrom, integer, option, property, record, subarray, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import type { Rules, Weekday } from '../../bank/tokens.ts';
import { type Draft, draftOf, lastDayIn, mistakesIn, noRules, rulesOf, sentRules } from './draft.ts';
import { CHANNELS, KINDS } from './lists.ts';

const draft = (of: Partial<Draft>): Draft => ({ ...draftOf(noRules), ...of });

const amount = integer({ min: 1, max: 1_000_000 }).map((minor) => decimalOf(BigInt(minor)));
const count = integer({ min: 1, max: 999 });
const orNull = <T>(of: readonly T[]): readonly T[] | null => (of.length === 0 ? null : of);
const rules = record({
  zone: constantFrom('Asia/Shanghai', 'Europe/Berlin'),
  weekdays: subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }).map(orNull),
  lastDay: option(constantFrom('2027-01-31', '2028-02-29')),
  hours: option(constantFrom({ from: '09:00', until: '17:00' }, { from: '22:00', until: '02:00' })),
  perPayment: option(amount),
  perDay: option(amount),
  total: option(amount),
  paymentsPerDay: option(count),
  payments: option(count),
  merchants: uniqueArray(constantFrom('M1', 'M2', 'M3')).map(orNull),
  categories: uniqueArray(constantFrom(...Object.values(KINDS).flat(), '5999', '8398')).map(orNull),
  regions: uniqueArray(constantFrom('330000', '110000', '990000')).map(orNull),
  entryModes: uniqueArray(constantFrom(...Object.values(CHANNELS).flat(), '05')).map(orNull),
});

const sorted = ({ categories, entryModes, ...rest }: Rules) => ({
  ...rest,
  categories: categories && [...categories].sort(),
  entryModes: entryModes && [...entryModes].sort(),
});

test('opening the controls and saving them changes no rule, not even one that they cannot show', () => {
  assert(
    property(rules, (given) => {
      expect(sorted(rulesOf(draftOf(given)))).toEqual(sorted(given));
    }),
  );
});

test('all seven days are no rule', () => {
  expect(rulesOf(draft({ weekdays: [1, 2, 3, 4, 5, 6, 7] })).weekdays).toBeNull();
  expect(rulesOf(draft({ weekdays: [3, 1] })).weekdays).toEqual([1, 3]);
});

test('what is not restricted is not sent', () => {
  expect(sentRules(rulesOf(draft({ perDay: '200' })))).toEqual({ zone: 'Asia/Shanghai', perDay: '200.00' });
});

test.each<[string, Partial<Draft>, object]>([
  ['an amount of nothing', { perDay: '0' }, { perDay: 'amount' }],
  ['letters for an amount', { total: 'lots' }, { total: 'amount' }],
  ['more than the bank can write', { total: '9999999999999999' }, { total: 'amountLarge' }],
  ['more payments than the bank counts', { payments: '1000000' }, { payments: 'countLarge' }],
  ['half a payment', { payments: '1.5' }, { payments: 'count' }],
  ['one time of two', { from: '09:00' }, { until: 'hours' }],
  ['no time at all', { from: '09:00', until: '09:00' }, { until: 'sameHours' }],
  ['a day below a payment', { perPayment: '300', perDay: '200' }, { perDay: 'order' }],
  ['a total below a payment', { perPayment: '300', total: '200' }, { total: 'order' }],
  ['fewer in all than a day', { paymentsPerDay: '3', payments: '2' }, { payments: 'order' }],
  ['digits of full width', { perPayment: '１００', perDay: '１００', payments: '２' }, {}],
  ['nothing wrong', { perPayment: '100', perDay: '100', paymentsPerDay: '2', payments: '2' }, {}],
])('%s', (_name, of, mistakes) => {
  expect(mistakesIn(draft(of))).toEqual(mistakes);
});

test.each([
  ['', {}],
  ['2027-03-01', {}],
  ['2027-06-30', {}],
  ['2027-02-28', { lastDay: 'lastDay' }],
  ['2027-07-01', { lastDay: 'lastDay' }],
])('a last day %j of a token from today, 1 March, to 30 June 2027', (lastDay, mistakes) => {
  expect(lastDayIn(draft({ lastDay }), { today: '2027-03-01', expiresOn: '2027-06-30' })).toEqual(mistakes);
});
