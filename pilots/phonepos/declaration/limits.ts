import { example, type Limit } from '@sandglass/declaration';
import { regions } from './scope.ts';

const whole = { per: 'pilot', period: 'total', warnAtPercent: 80, example: true } as const;

/** Upper limits are the sample's: 120 % of the declared target; a merchant is the customer of this pilot. */
export const limits: readonly Limit[] = [
  {
    ...whole,
    id: 'phones',
    measure: 'phones',
    kind: 'count',
    maximum: '1200000000',
    text: example(
      '开通的手机不超过 12 亿部（目标 10 亿部的 120%）。',
      '開通的手機不超過 12 億部（目標 10 億部的 120%）。',
      'No more than 1.2 billion phones are activated, 120 % of the target.',
    ),
  },
  {
    ...whole,
    id: 'accepted-per-day',
    measure: 'accepted-amount',
    kind: 'amount',
    per: 'customer',
    period: 'day',
    maximum: '50000.00',
    currency: 'CNY',
    text: example(
      '任何商户每日收款不超过 5 万元。',
      '任何商店每日收款不超過 5 萬元。',
      'No merchant takes more than ¥50,000 a day.',
    ),
  },
  {
    ...whole,
    id: 'accepted-per-month',
    measure: 'accepted-amount',
    kind: 'amount',
    per: 'customer',
    period: 'month',
    maximum: '500000.00',
    currency: 'CNY',
    text: example(
      '任何商户每月收款不超过 50 万元。',
      '任何商店每月收款不超過 50 萬元。',
      'No merchant takes more than ¥500,000 a month.',
    ),
  },
  {
    ...whole,
    id: 'unlicensed-credit-per-day',
    measure: 'unlicensed-credit',
    kind: 'amount',
    per: 'customer',
    period: 'day',
    maximum: '1000.00',
    currency: 'CNY',
    text: example(
      '无照商户受理信用卡每日不超过 1000 元。',
      '無照商店受理信用卡每日不超過 1000 元。',
      'A merchant without a licence takes no more than ¥1,000 a day by credit card.',
    ),
  },
  {
    ...whole,
    id: 'unlicensed-credit-per-month',
    measure: 'unlicensed-credit',
    kind: 'amount',
    per: 'customer',
    period: 'month',
    maximum: '10000.00',
    currency: 'CNY',
    text: example(
      '无照商户受理信用卡每月不超过 1 万元。',
      '無照商店受理信用卡每月不超過 1 萬元。',
      'A merchant without a licence takes no more than ¥10,000 a month by credit card.',
    ),
  },
  {
    ...whole,
    id: 'pilot-per-day',
    measure: 'accepted-amount',
    kind: 'amount',
    period: 'day',
    maximum: '5000000000.00',
    currency: 'CNY',
    text: example(
      '全部收款每日合计不超过 50 亿元。',
      '全部收款每日合計不超過 50 億元。',
      'All merchants together take no more than ¥5 billion a day.',
    ),
  },
  {
    ...whole,
    id: 'payments-per-day',
    measure: 'payments',
    kind: 'count',
    per: 'customer',
    period: 'day',
    maximum: '500',
    text: example(
      '任何商户每日收款不超过 500 笔。',
      '任何商店每日收款不超過 500 筆。',
      'No merchant takes more than 500 payments a day.',
    ),
  },
  {
    ...whole,
    id: 'regions',
    measure: 'accepted-amount',
    kind: 'regions',
    regions,
    text: example(
      '只在所列省市受理。',
      '只在所列省市受理。',
      'Payments are taken only in the provinces listed.',
    ),
  },
];
