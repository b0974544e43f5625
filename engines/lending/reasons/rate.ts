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
  'benchmark-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这一基准利率', 'zh-Hant': '沒有這一基準利率', en: 'No such benchmark' },
    detail: {
      'zh-Hans': '没有基准利率 {benchmark}。请核对名称，例如 lpr-1y。',
      'zh-Hant': '沒有基準利率 {benchmark}。請核對名稱，例如 lpr-1y。',
      en: 'There is no benchmark {benchmark}. Check its name, for example lpr-1y.',
    },
    publicValues: ['benchmark'],
  },
  'benchmark-behind': {
    status: 409,
    title: {
      'zh-Hans': '日期不在最新报价之后',
      'zh-Hant': '日期不在最新報價之後',
      en: 'Not after the last rate',
    },
    detail: {
      'zh-Hans': '最新报价自 {last} 起。新报价须在其后，不能自 {from} 起：已生效的利率不改。',
      'zh-Hant': '最新報價自 {last} 起。新報價須在其後，不能自 {from} 起：已生效的利率不改。',
      en: 'The last rate holds from {last} on. The next must begin after it, not on {from}: what was in force is not changed.',
    },
    publicValues: ['from', 'last'],
  },
  'benchmark-needs-another': {
    status: 409,
    title: {
      'zh-Hans': '须由另一名职员复核',
      'zh-Hant': '須由另一名職員覆核',
      en: 'Another officer must confirm',
    },
    detail: {
      'zh-Hans': '这一报价由您录入。请由另一名职员录入同样的日期和利率，即生效。',
      'zh-Hant': '這一報價由您輸入。請由另一名職員輸入同樣的日期和利率，即生效。',
      en: 'You entered this rate. It is in force once another officer enters the same day and rate.',
    },
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
