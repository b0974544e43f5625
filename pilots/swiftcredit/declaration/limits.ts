import { example, type Limit } from '@sandglass/declaration';
import { regions } from './scope.ts';

const whole = { per: 'pilot', period: 'total', warnAtPercent: 80, example: true } as const;

/** Upper limits are the sample's: 120 % of the declared targets. Both are flows, each counted once. */
export const limits: readonly Limit[] = [
  {
    ...whole,
    id: 'new-limits',
    measure: 'new-limits',
    kind: 'amount',
    period: 'year',
    maximum: '3000000000.00',
    currency: 'CNY',
    text: example(
      '每年新增授信不超过 30 亿元（目标 25 亿元的 120%）。',
      '每年新增授信不超過 30 億元（目標 25 億元的 120%）。',
      'No more than ¥3 billion of new limits a year, 120 % of the target.',
    ),
  },
  {
    ...whole,
    id: 'drawn-amount',
    measure: 'drawn-amount',
    kind: 'amount',
    period: 'year',
    maximum: '4560000000.00',
    currency: 'CNY',
    text: example(
      '每年提款不超过 45.6 亿元（目标 38 亿元的 120%）。',
      '每年動撥不超過 45.6 億元（目標 38 億元的 120%）。',
      'No more than ¥4.56 billion is drawn a year, 120 % of the target.',
    ),
  },
  {
    ...whole,
    id: 'balance',
    measure: 'balance',
    kind: 'balance',
    maximum: '3000000000.00',
    currency: 'CNY',
    text: example(
      '贷款余额不超过 30 亿元。',
      '貸款餘額不超過 30 億元。',
      'No more than ¥3 billion is outstanding.',
    ),
  },
  {
    ...whole,
    id: 'balance-per-customer',
    measure: 'balance',
    kind: 'balance',
    per: 'customer',
    maximum: '5000000.00',
    currency: 'CNY',
    text: example(
      '任何客户的欠款不超过 500 万元；同一实际控制人合并计算。',
      '任何客戶的欠款不超過 500 萬元；同一實際控制人合併計算。',
      'No customer owes more than ¥5,000,000; those of one controller count as one.',
    ),
  },
  {
    ...whole,
    id: 'balance-per-region',
    measure: 'balance',
    kind: 'balance',
    per: 'region',
    maximum: '1500000000.00',
    currency: 'CNY',
    text: example(
      '任何省市的贷款余额不超过 15 亿元，以分散房价风险。',
      '任何省市的貸款餘額不超過 15 億元，以分散房價風險。',
      'No more than ¥1.5 billion is outstanding in one province, to spread the risk of house prices.',
    ),
  },
  {
    ...whole,
    id: 'draws-per-day',
    measure: 'drawdowns',
    kind: 'count',
    per: 'customer',
    period: 'day',
    maximum: '10',
    text: example(
      '任何客户每日提款不超过 10 笔。',
      '任何客戶每日動撥不超過 10 筆。',
      'No customer draws more than 10 times a day.',
    ),
  },
  {
    ...whole,
    id: 'regions',
    measure: 'new-limits',
    kind: 'regions',
    regions,
    text: example(
      '只接受所列省市的房产。',
      '只接受所列省市的不動產。',
      'Only homes in the provinces listed are accepted.',
    ),
  },
];
