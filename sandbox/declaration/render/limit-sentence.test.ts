import { expect, test } from 'vitest';
import type { Limit } from '../schema/limit.ts';
import { declared } from '../testing/complete.ts';
import { words } from '../testing/words.ts';
import { limitSentence } from './limit-sentence.ts';

const { measures } = declared();
const sentences = (of: Partial<Limit>) =>
  limitSentence(
    {
      id: 'a',
      measure: 'balance',
      kind: 'balance',
      per: 'customer',
      period: 'total',
      warnAtPercent: 80,
      text: words('a limit'),
      ...of,
    },
    measures,
  );

test('a balance for each customer', () => {
  expect(sentences({ maximum: '3000000.00', currency: 'CNY' })).toEqual({
    'zh-Hans': '任一客户的简：balance不得超过 ¥3,000,000。',
    'zh-Hant': '任一客戶的繁：balance不得超過 ¥3,000,000。',
    en: 'For any one customer, the balance may not exceed ¥3,000,000.',
  });
});

test('an amount keeps the decimals that say something, to the last of fifteen digits', () => {
  const { en } = sentences({
    maximum: '123456789012345.60',
    currency: 'CNY',
    per: 'region',
    period: 'month',
  });
  expect(en).toBe('In any one region, the balance may not exceed ¥123,456,789,012,345.60 in a month.');
});

test('hours and regions name what they allow', () => {
  expect(sentences({ kind: 'hours', from: '08:00', to: '20:00', zone: 'Asia/Shanghai' })['zh-Hans']).toBe(
    '只在每日 08:00 至 20:00（Asia/Shanghai）开展新业务。',
  );
  expect(sentences({ kind: 'regions', regions: ['330000', '440000'] })['zh-Hant']).toBe(
    '只在這些地區開展新業務：浙江、廣東。',
  );
});

test('hours over midnight say that they end on the next day', () => {
  expect(sentences({ kind: 'hours', from: '22:00', to: '06:00', zone: 'Europe/London' })).toEqual({
    'zh-Hans': '只在每日 22:00 至次日 06:00（Europe/London）开展新业务。',
    'zh-Hant': '只在每日 22:00 至次日 06:00（Europe/London）開展新業務。',
    en: 'New business only from 22:00 to 06:00 of the next day (Europe/London).',
  });
});

test('a measure that is not declared is named by its id', () => {
  expect(sentences({ measure: 'mood', kind: 'count', maximum: '5' }).en).toContain(
    'the mood may not exceed 5',
  );
});
