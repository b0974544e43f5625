import { example, type Limit } from '@sandglass/declaration';
import { regions } from './scope.ts';

const whole = { per: 'pilot', period: 'total', warnAtPercent: 80, example: true } as const;

/** Upper limits are the sample's: 120 % of the declared targets. A platform is counted as a customer of the pilot. */
export const limits: readonly Limit[] = [
  {
    ...whole,
    id: 'platforms',
    measure: 'platforms',
    kind: 'customers',
    maximum: '120',
    text: example(
      '合作平台不超过 120 家（目标 100 家的 120%）；转为正式接入才算。',
      '合作平臺不超過 120 家（目標 100 家的 120%）；轉為正式接入才算。',
      'No more than 120 platforms, 120 % of the target; going live counts, testing does not.',
    ),
  },
  {
    ...whole,
    id: 'customers',
    measure: 'customers',
    kind: 'customers',
    maximum: '24000000',
    text: example(
      '服务客户不超过 2400 万（目标 2000 万的 120%）。',
      '服務客戶不超過 2400 萬（目標 2000 萬的 120%）。',
      'No more than 24 million customers are served, 120 % of the target.',
    ),
  },
  {
    ...whole,
    id: 'payments-per-day',
    measure: 'paid-amount',
    kind: 'amount',
    per: 'customer',
    period: 'day',
    maximum: '10000.00',
    currency: 'CNY',
    text: example(
      '任何客户每日经电子账户对外支付不超过 1 万元，跨平台合并。',
      '任何客戶每日經電子帳戶對外支付不超過 1 萬元，跨平臺合併。',
      'No customer pays more than ¥10,000 a day from the e-account, over all platforms.',
    ),
  },
  {
    ...whole,
    id: 'payments-per-year',
    measure: 'paid-amount',
    kind: 'amount',
    per: 'customer',
    period: 'year',
    maximum: '200000.00',
    currency: 'CNY',
    text: example(
      '任何客户每年经电子账户对外支付不超过 20 万元。',
      '任何客戶每年經電子帳戶對外支付不超過 20 萬元。',
      'No customer pays more than ¥200,000 a year from the e-account.',
    ),
  },
  {
    ...whole,
    id: 'wealth-balance',
    measure: 'wealth-balance',
    kind: 'balance',
    per: 'customer',
    maximum: '500000.00',
    currency: 'CNY',
    text: example(
      '任何客户经平台持有的理财不超过 50 万元。',
      '任何客戶經平臺持有的理財不超過 50 萬元。',
      'No customer holds more than ¥500,000 of wealth products through platforms.',
    ),
  },
  {
    ...whole,
    id: 'loan-balance',
    measure: 'loan-balance',
    kind: 'balance',
    per: 'customer',
    maximum: '200000.00',
    currency: 'CNY',
    text: example(
      '任何客户经平台所欠消费贷款不超过 20 万元。',
      '任何客戶經平臺所欠消費貸款不超過 20 萬元。',
      'No customer owes more than ¥200,000 of consumer credit through platforms.',
    ),
  },
  {
    ...whole,
    id: 'regions',
    measure: 'paid-amount',
    kind: 'regions',
    regions,
    text: example(
      '只服务所列省市的客户。',
      '只服務所列省市的客戶。',
      'Only customers in the provinces listed are served.',
    ),
  },
];
