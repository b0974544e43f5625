import { startWords } from '@sandglass/kit';
import { expect, test } from 'vitest';
import type { Rules } from '../../bank/tokens.ts';
import { everyWord } from '../../words/every.ts';
import { noRules } from './draft.ts';
import { type Saying, sentenceOf } from './sentence.ts';

const LOCALES = ['zh-Hans', 'zh-Hant', 'en'] as const;

function saying(locale: (typeof LOCALES)[number]): Saying {
  const spoken = startWords(everyWord, locale);
  return {
    locale,
    say: (key, values) => String(spoken.t(String(key), { ns: 'app', ...values })),
    shopName: (id) => ({ M1: 'Yunlu', M2: 'Linji' })[id],
  };
}

const said = (rules: Partial<Rules>) =>
  LOCALES.map((locale) => sentenceOf({ ...noRules, ...rules }, saying(locale)));

test('only weekdays, ¥200 a day', () => {
  expect(said({ weekdays: [1, 2, 3, 4, 5], perDay: '200.00' })).toEqual([
    '只在周一至周五付款（北京时间）。最多每日 ¥200.00。',
    '只在週一至週五付款（北京時間）。最多每日 ¥200.00。',
    'It pays from Monday to Friday only (Beijing time). At most ¥200.00 a day.',
  ]);
});

test('without rules it says that nothing is limited', () => {
  expect(said({})[2]).toContain('No limit');
  expect(said({ weekdays: [7, 6, 5, 4, 3, 2, 1] })).toEqual(said({}));
});

test('days are said as people say them: in a row, at the weekend, one by one in their order', () => {
  const en = (weekdays: Rules['weekdays']) => said({ weekdays })[2];
  expect(en([2, 3, 4])).toContain('from Tuesday to Thursday');
  expect(en([7, 6])).toContain('on Saturday and Sunday');
  expect(en([5, 1])).toContain('on Monday and Friday');
  expect(en([1, 2])).toContain('on Monday and Tuesday');
  expect(said({ weekdays: [5, 1] }).slice(0, 2)).toEqual([
    '只在周一和周五付款（北京时间）。',
    '只在週一和週五付款（北京時間）。',
  ]);
});

test('hours over midnight name the next day', () => {
  const hours = { from: '22:00', until: '02:00' };
  expect(said({ hours, weekdays: [5] })).toEqual([
    '只在周五 22:00 至次日 02:00 付款（北京时间）。',
    '只在週五 22:00 至隔日 02:00 付款（北京時間）。',
    'It pays on Friday only, from 22:00 to 02:00 of the next day (Beijing time).',
  ]);
  expect(said({ hours: { from: '09:00', until: '21:30' } })[2]).toBe(
    'It pays from 09:00 to 21:30 only (Beijing time).',
  );
});

test('a last day is said with its year', () => {
  expect(said({ lastDay: '2027-03-01', perDay: '20.00' })).toEqual([
    '付款到 2027年3月1日 为止。最多每日 ¥20.00。',
    '付款到 2027年3月1日 為止。最多每日 ¥20.00。',
    'Until Mar 1, 2027. At most ¥20.00 a day.',
  ]);
});

test('where only a sum or a last day depends on the zone, it is still said when it is not Beijing’s', () => {
  expect(said({ zone: 'Asia/Tokyo', perDay: '20.00' })[2]).toBe(
    'A day is that of Japan Standard Time. At most ¥20.00 a day.',
  );
  expect(said({ zone: 'Asia/Tokyo', perPayment: '20.00' })[2]).toBe('At most ¥20.00 a payment.');
});

test('another zone is called by its name', () => {
  expect(said({ zone: 'Europe/Berlin', weekdays: [1] })[2]).toContain('Central European Time');
});

test('all amounts and counts stand in one sentence each', () => {
  expect(
    said({ perPayment: '50.00', perDay: '200.00', total: '1000.00', paymentsPerDay: 3, payments: 20 }),
  ).toEqual([
    '最多每笔 ¥50.00，每日 ¥200.00，总共 ¥1,000.00。次数最多每日 3 笔，总共 20 笔。',
    '最多單筆 ¥50.00，每日 ¥200.00，總共 ¥1,000.00。次數最多每日 3 筆，總共 20 筆。',
    'At most ¥50.00 a payment, ¥200.00 a day, and ¥1,000.00 in all. As payments, at most 3 a day and 20 in all.',
  ]);
});

test('shops by name where they are known, whole kinds by name, single codes by code, regions, ways', () => {
  const rules = {
    merchants: ['M1', 'M9'],
    categories: ['5541', '5542', '5999'],
    regions: ['330000'],
    entryModes: ['01', '81', '07'],
  };
  const [hans, hant, en] = said(rules);
  expect(en).toBe('Only at Yunlu or M9, for fuel and charging or 5999, and in Zhejiang. Only online or 07.');
  expect(hans).toContain('加油充电');
  expect(hant).toContain('浙江');
});

test('no sentence leaves a value unfilled', () => {
  const every: Rules = {
    zone: 'Asia/Shanghai',
    weekdays: [1, 3],
    hours: { from: '08:00', until: '07:00' },
    lastDay: '2027-03-01',
    perPayment: '1.00',
    perDay: '2.00',
    total: '3.00',
    paymentsPerDay: 1,
    payments: 2,
    merchants: ['M1'],
    categories: ['4722'],
    regions: ['110000'],
    entryModes: ['01'],
  };
  for (const text of said(every)) expect(text).not.toMatch(/\{\{|tokens\.|undefined|null/);
});
