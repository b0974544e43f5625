import type { Measure } from '@sandglass/pilot';
import { APPROVED_TRANSFERS } from './paid.ts';

/** Contested payments that the bank confirmed as unauthorised, of the month of payment. Plan: the partial index of unauthorised ones. */
const FRAUD = `select coalesce(sum(amount), 0) from payments.dispute
    where shard = $1 and unauthorised and paid_on between date_trunc('month', $2::date)::date and $2::date`;

export const fraudAmount: Measure = {
  id: 'token.fraud-amount',
  figure: 'fraud-amount',
  title: { 'zh-Hans': '欺诈金额', 'zh-Hant': '詐欺金額', en: 'Amount of fraud' },
  definition: {
    'zh-Hans': '当月支付中由银行确认为未授权的金额，扣除追回之前。',
    'zh-Hant': '當月支付中由銀行確認為未授權的金額，扣除追回之前。',
    en: 'Of the month’s payments what the bank confirmed as unauthorised, before recoveries.',
  },
  unit: 'CNY',
  sensed: 'reported',
  sql: `select (${FRAUD})::numeric as value`,
};

export const fraudShare: Measure = {
  id: 'token.fraud-share',
  figure: 'fraud-share',
  title: { 'zh-Hans': '欺诈金额占比', 'zh-Hant': '詐欺金額占比', en: 'Share of fraud' },
  definition: {
    'zh-Hans':
      '当月支付中确认为未授权的金额占当月支付金额的百分比，按交易发生月归集，90 天后定稿。当月没有支付时无值。',
    'zh-Hant':
      '當月支付中確認為未授權的金額占當月支付金額的百分比，依交易發生月歸集，90 天後定稿。當月沒有支付時無值。',
    en: 'Payments of the month confirmed as unauthorised in percent of the amount paid in it; final after 90 days. No value in a month without payments.',
  },
  unit: 'percent',
  sensed: 'reported',
  sql: `select round(100.0 * (${FRAUD}) / nullif((select sum(amount) from ledger.transfer
      where shard = $1 and ${APPROVED_TRANSFERS}
        and business_date between date_trunc('month', $2::date)::date and $2::date), 0), 4)::numeric as value`,
};
