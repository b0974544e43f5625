import { example, type Limit } from '@sandglass/declaration';
import { regions } from './scope.ts';

const whole = { per: 'pilot', period: 'total', warnAtPercent: 80, example: true } as const;

/** Upper limits are the sample's: 120 % of the declared targets. Around the clock, so there are no hours. */
export const limits: readonly Limit[] = [
  {
    ...whole,
    id: 'customers',
    measure: 'customers',
    kind: 'customers',
    maximum: '180000',
    text: example(
      '服务客户不超过 18 万户（目标 15 万户的 120%）；首次提款才算服务。',
      '服務客戶不超過 18 萬戶（目標 15 萬戶的 120%）；首次動撥才算服務。',
      'No more than 180,000 customers are served, 120 % of the target; the first drawdown counts, not the approval.',
    ),
  },
  {
    ...whole,
    id: 'balance',
    measure: 'balance',
    kind: 'balance',
    maximum: '120000000000.00',
    currency: 'CNY',
    text: example(
      '贷款余额不超过 1200 亿元（目标 1000 亿元的 120%）。',
      '貸款餘額不超過 1200 億元（目標 1000 億元的 120%）。',
      'No more than ¥120 billion is outstanding, 120 % of the target.',
    ),
  },
  {
    ...whole,
    id: 'balance-per-customer',
    measure: 'balance',
    kind: 'balance',
    per: 'customer',
    maximum: '3000000.00',
    currency: 'CNY',
    text: example(
      '任何客户的欠款不超过 300 万元。',
      '任何客戶的欠款不超過 300 萬元。',
      'No customer may owe more than ¥3,000,000.',
    ),
  },
  {
    ...whole,
    id: 'drawn-per-month',
    measure: 'drawn-amount',
    kind: 'amount',
    period: 'month',
    maximum: '40000000000.00',
    currency: 'CNY',
    text: example(
      '每月提款合计不超过 400 亿元。',
      '每月動撥合計不超過 400 億元。',
      'No more than ¥40 billion is drawn in a month.',
    ),
  },
  {
    ...whole,
    id: 'drawdowns-per-day',
    measure: 'drawdowns',
    kind: 'count',
    per: 'customer',
    period: 'day',
    maximum: '20',
    text: example(
      '任何客户每日提款不超过 20 笔。',
      '任何客戶每日動撥不超過 20 筆。',
      'No customer draws more than 20 times a day.',
    ),
  },
  {
    ...whole,
    id: 'regions',
    measure: 'drawn-amount',
    kind: 'regions',
    regions,
    text: example(
      '只向所列省市的企业放款。',
      '只向所列省市的商號撥款。',
      'Loans are drawn only by businesses in the provinces listed.',
    ),
  },
];
