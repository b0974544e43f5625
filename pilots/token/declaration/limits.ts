import { example, type Limit } from '@sandglass/declaration';
import { regions } from './scope.ts';

const whole = { per: 'pilot', period: 'total', warnAtPercent: 80, example: true } as const;

/** Upper limits are the sample's: 120 % of the declared target, and what keeps one holder's loss small. */
export const limits: readonly Limit[] = [
  {
    ...whole,
    id: 'users',
    measure: 'users',
    kind: 'customers',
    maximum: '12000000',
    text: example(
      '用户不超过 1200 万（目标 1000 万的 120%）；首次以标记支付才算用户。',
      '用戶不超過 1200 萬（目標 1000 萬的 120%）；首次以代碼支付才算用戶。',
      'No more than 12 million users, 120 % of the target; the first payment by token counts, not the binding.',
    ),
  },
  {
    ...whole,
    id: 'merchants',
    measure: 'merchants',
    kind: 'count',
    maximum: '1200',
    text: example(
      '为不超过 1200 家商户（标记请求方）生成标记；首个标记生成时计入。',
      '為不超過 1200 家商店（代碼請求方）產生代碼；首個代碼產生時計入。',
      'Tokens are made for no more than 1,200 merchants (token requestors); one counts from its first token on.',
    ),
  },
  {
    ...whole,
    id: 'paid-per-day',
    measure: 'paid-amount',
    kind: 'amount',
    per: 'customer',
    period: 'day',
    maximum: '20000.00',
    currency: 'CNY',
    text: example(
      '任何持卡人每日以标记支付不超过 2 万元。',
      '任何持卡人每日以代碼支付不超過 2 萬元。',
      'No holder pays more than ¥20,000 a day by token.',
    ),
  },
  {
    ...whole,
    id: 'paid-per-month',
    measure: 'paid-amount',
    kind: 'amount',
    per: 'customer',
    period: 'month',
    maximum: '100000.00',
    currency: 'CNY',
    text: example(
      '任何持卡人每月以标记支付不超过 10 万元。',
      '任何持卡人每月以代碼支付不超過 10 萬元。',
      'No holder pays more than ¥100,000 a month by token.',
    ),
  },
  {
    ...whole,
    id: 'pilot-per-day',
    measure: 'paid-amount',
    kind: 'amount',
    period: 'day',
    maximum: '600000000.00',
    currency: 'CNY',
    text: example(
      '全部标记支付每日合计不超过 6 亿元。',
      '全部代碼支付每日合計不超過 6 億元。',
      'All payments by token together stay within ¥600 million a day.',
    ),
  },
  {
    ...whole,
    id: 'payments-per-day',
    measure: 'payments',
    kind: 'count',
    per: 'customer',
    period: 'day',
    maximum: '50',
    text: example(
      '任何持卡人每日以标记支付不超过 50 笔。',
      '任何持卡人每日以代碼支付不超過 50 筆。',
      'No holder pays by token more than 50 times a day.',
    ),
  },
  {
    ...whole,
    id: 'bindings-per-day',
    measure: 'bindings',
    kind: 'count',
    per: 'customer',
    period: 'day',
    maximum: '5',
    text: example(
      '任何持卡人每日新增标记不超过 5 个。',
      '任何持卡人每日新增代碼不超過 5 個。',
      'No holder makes more than 5 tokens a day.',
    ),
  },
  {
    ...whole,
    id: 'regions',
    measure: 'paid-amount',
    kind: 'regions',
    regions,
    text: example(
      '只在所列省市的商户使用。',
      '只在所列省市的商店使用。',
      'Tokens pay only at merchants in the provinces listed.',
    ),
  },
];
