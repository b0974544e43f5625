import { reasons } from '@sandglass/operations';

/** What a home cannot be, and when it cannot be valued. */
export const valuationReasons = reasons({
  'estate-unknown': {
    status: 422,
    title: { 'zh-Hans': '没有这个小区', 'zh-Hant': '沒有這個社區', en: 'No such estate' },
    detail: {
      'zh-Hans': '模拟市场中没有小区 {estate}。请从列表中选择，或转人工估值。',
      'zh-Hant': '模擬市場中沒有社區 {estate}。請從清單中選擇，或轉人工估價。',
      en: 'The simulated market has no estate {estate}. Choose one of the list, or have the home valued by a person.',
    },
  },
  'home-impossible': {
    status: 422,
    title: {
      'zh-Hans': '房屋信息不可能成立',
      'zh-Hant': '房屋資料不可能成立',
      en: 'No home can be like this',
    },
    detail: {
      'zh-Hans': '{field} 为 {value}，应在 {least} 到 {most} 之间。请对照不动产权证书更正。',
      'zh-Hant': '{field} 為 {value}，應在 {least} 到 {most} 之間。請對照不動產權狀更正。',
      en: '{field} is {value}; it must lie between {least} and {most}. Correct it by the deed.',
    },
  },
  'valuation-date-outside': {
    status: 422,
    title: { 'zh-Hans': '估值日期超出范围', 'zh-Hant': '估價日期超出範圍', en: 'No model for this date' },
    detail: {
      'zh-Hans': '模型只能估算 {month} 当月的价值，不能用于 {date}。请使用该日期所在月份的模型。',
      'zh-Hant': '模型只能估算 {month} 當月的價值，不能用於 {date}。請使用該日期所屬月份的模型。',
      en: 'The model values as of {month} and not on {date}. Use the model of that date’s month.',
    },
  },
});
