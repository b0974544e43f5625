import { reasons } from '@sandglass/operations';

/** Refusals around benchmark rates and new rates of a contract. */
export const rateReasons = reasons({
  'rate-table-gap': {
    status: 422,
    title: { 'zh-Hans': '利率表有缺口', 'zh-Hant': '利率表有缺口', en: 'A gap in the table of rates' },
    detail: {
      'zh-Hans': '{until} 之后、{next} 之前没有利率。请补齐后重新发布。',
      'zh-Hant': '{until} 之後、{next} 之前沒有利率。請補齊後重新發布。',
      en: 'No rate is given after {until} and before {next}. Fill the gap and release the table again.',
    },
    publicValues: ['until', 'next'],
  },
  'rate-table-overlap': {
    status: 422,
    title: { 'zh-Hans': '利率表有重叠', 'zh-Hant': '利率表有重疊', en: 'Two rates on one day' },
    detail: {
      'zh-Hans': '自 {from} 起的利率没有在 {next} 之前结束。请给出它的最后一日。',
      'zh-Hant': '自 {from} 起的利率沒有在 {next} 之前結束。請給出它的最後一日。',
      en: 'The rate from {from} does not end before {next}. Give its last day.',
    },
    publicValues: ['from', 'next'],
  },
  'rate-table-backwards': {
    status: 422,
    title: { 'zh-Hans': '利率期间倒置', 'zh-Hant': '利率期間倒置', en: 'A rate that ends before it begins' },
    detail: {
      'zh-Hans': '自 {from} 起的利率在 {until} 结束，早于开始。请核对日期。',
      'zh-Hant': '自 {from} 起的利率在 {until} 結束，早於開始。請核對日期。',
      en: 'The rate from {from} ends on {until}, before it begins. Check the dates.',
    },
    publicValues: ['from', 'until'],
  },
  'nothing-to-reprice': {
    status: 409,
    title: { 'zh-Hans': '没有待调整的利率', 'zh-Hant': '沒有待調整的利率', en: 'No rate to be made anew' },
    detail: {
      'zh-Hans': '这笔贷款在 {date} 没有到期的利率调整：利率固定，或重定价日未到。',
      'zh-Hant': '這筆貸款在 {date} 沒有到期的利率調整：利率固定，或重定價日未到。',
      en: 'This loan’s rate is not made anew on {date}: it is fixed, or its day has not come.',
    },
    publicValues: ['date'],
  },
  'rate-unknown': {
    status: 409,
    title: {
      'zh-Hans': '没有适用的报价利率',
      'zh-Hant': '沒有適用的報價利率',
      en: 'No prime rate for this day',
    },
    detail: {
      'zh-Hans': '{date} 没有可用的贷款市场报价利率（LPR），无法定价。请联系银行。',
      'zh-Hant': '{date} 沒有可用的貸款市場報價利率（LPR），無法定價。請聯絡銀行。',
      en: 'There is no loan prime rate for {date}, so no price can be given. Ask the bank.',
    },
    publicValues: ['date'],
  },
});
