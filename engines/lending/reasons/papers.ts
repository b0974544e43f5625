import { reasons } from '@sandglass/operations';

export const paperReasons = reasons({
  'statement-period-wrong': {
    status: 422,
    title: { 'zh-Hans': '期间不正确', 'zh-Hant': '期間不正確', en: 'No such period' },
    detail: {
      'zh-Hans': '对账单的开始日不能晚于结束日，结束日不能晚于今天（{today}）。请更正日期。',
      'zh-Hant': '對帳單的開始日不能晚於結束日，結束日不能晚於今天（{today}）。請更正日期。',
      en: 'A statement begins on or before the day on which it ends, and ends today ({today}) at the latest. Correct the dates.',
    },
  },
  'year-not-begun': {
    status: 422,
    title: { 'zh-Hans': '年度尚未开始', 'zh-Hant': '年度尚未開始', en: 'The year has not begun' },
    detail: {
      'zh-Hans': '{year} 年尚未开始，没有可汇总的记账。请选择更早的年度。',
      'zh-Hant': '{year} 年尚未開始，沒有可彙總的記帳。請選擇更早的年度。',
      en: '{year} has not begun, so nothing is booked in it. Choose an earlier year.',
    },
  },
});
