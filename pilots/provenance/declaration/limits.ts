import { example, type Limit } from '@sandglass/declaration';
import { regions } from './scope.ts';

const whole = { per: 'pilot', period: 'total', warnAtPercent: 80, example: true } as const;

/** Upper limits are the sample's: 120 % of the declared targets. */
export const limits: readonly Limit[] = [
  {
    ...whole,
    id: 'customers',
    measure: 'customers',
    kind: 'customers',
    maximum: '360000',
    text: example(
      '服务客户不超过 36 万户（目标 30 万户的 120%）。',
      '服務客戶不超過 36 萬戶（目標 30 萬戶的 120%）。',
      'No more than 360,000 customers are served, 120 % of the target.',
    ),
  },
  {
    ...whole,
    id: 'transactions',
    measure: 'transactions',
    kind: 'count',
    period: 'year',
    maximum: '1200000',
    text: example(
      '每年交易不超过 120 万笔（目标 100 万笔的 120%）。',
      '每年交易不超過 120 萬筆（目標 100 萬筆的 120%）。',
      'No more than 1.2 million transactions a year, 120 % of the target.',
    ),
  },
  {
    ...whole,
    id: 'amount',
    measure: 'transaction-amount',
    kind: 'amount',
    period: 'year',
    maximum: '60000000.00',
    currency: 'CNY',
    text: example(
      '每年交易金额不超过 6000 万元（目标 5000 万元的 120%）。',
      '每年交易金額不超過 6000 萬元（目標 5000 萬元的 120%）。',
      'No more than ¥60 million a year, 120 % of the target.',
    ),
  },
  {
    ...whole,
    id: 'financed-balance',
    measure: 'financed-balance',
    kind: 'balance',
    maximum: '30000000.00',
    currency: 'CNY',
    text: example(
      '融资余额不超过 3000 万元。',
      '融資餘額不超過 3000 萬元。',
      'No more than ¥30 million of finance is outstanding.',
    ),
  },
  {
    ...whole,
    id: 'financed-per-customer',
    measure: 'financed-balance',
    kind: 'balance',
    per: 'customer',
    maximum: '1000000.00',
    currency: 'CNY',
    text: example(
      '任何企业的融资余额不超过 100 万元。',
      '任何企業的融資餘額不超過 100 萬元。',
      'No enterprise owes more than ¥1,000,000.',
    ),
  },
  {
    ...whole,
    id: 'hours',
    measure: 'transaction-amount',
    kind: 'hours',
    from: '08:00',
    to: '20:00',
    zone: 'Asia/Shanghai',
    text: example(
      '融资放款只在 8:00 至 20:00。',
      '融資撥款只在 8:00 至 20:00。',
      'Money is paid out between 8:00 and 20:00 only.',
    ),
  },
  {
    ...whole,
    id: 'regions',
    measure: 'transaction-amount',
    kind: 'regions',
    regions,
    text: example(
      '只服务所列省市的企业。',
      '只服務所列省市的企業。',
      'Only enterprises in the provinces listed are served.',
    ),
  },
];
