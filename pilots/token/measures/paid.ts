import type { Measure } from '@sandglass/pilot';

/**
 * What was approved, out of the ledger: debits at once, and the first hold of each that was held. What a completion left and holds
 * anew has a later number.
 */
export const APPROVED_TRANSFERS = `((kind = 'transfer' and code = 'card-payment')
      or (kind = 'pending' and code = 'card-hold' and pending like '%/1'))`;

export const paidAmount: Measure = {
  id: 'token.paid-amount',
  figure: 'paid-amount',
  title: { 'zh-Hans': '标记支付金额', 'zh-Hant': '代碼支付金額', en: 'Amount paid by token' },
  definition: {
    'zh-Hans': '至今授权成功的金额之和，是流量，退款另计。按账本中付款与首次冻结分录计算。',
    'zh-Hant': '迄今授權成功的金額之和，是流量，退款另計。依帳本中付款與首次圈存分錄計算。',
    en: 'The sum of approved amounts so far: a flow, with refunds counted apart. Computed from the payments and first holds of the ledger.',
  },
  unit: 'CNY',
  sensed: 'computed',
  sql: `select coalesce(sum(amount), 0)::numeric as value from ledger.transfer
    where shard = $1 and ${APPROVED_TRANSFERS} and business_date <= $2::date`,
};

export const approvalShare: Measure = {
  id: 'token.approval-share',
  figure: 'approval-share',
  title: { 'zh-Hans': '授权成功率', 'zh-Hant': '授權成功率', en: 'Approval rate' },
  definition: {
    'zh-Hans': '至今授权成功笔数占全部授权请求的百分比；因持卡人自设规则拒绝的不计入分母。还没有请求时无值。',
    'zh-Hant': '迄今授權成功筆數占全部授權請求的百分比；因持卡人自設規則拒絕的不計入分母。還沒有請求時無值。',
    en: 'Approved in percent of all requests so far; declines by the holder’s own rules are left out. No value while nothing was asked.',
  },
  unit: 'percent',
  sensed: 'computed',
  sql: `select round(100.0 * count(*) filter (where answer in ('paid', 'held')) / nullif(count(*), 0), 2)::numeric as value
    from payments.authorisation
    where shard = $1 and answer in ('paid', 'held', 'declined') and coalesce(reason, '') not like 'rule-%' and business_date <= $2::date`,
};
