import { reasons } from '@sandglass/operations';

/** Why a date is not swept. */
export const sweepReasons = reasons({
  'sweep-date-past': {
    status: 409,
    title: {
      'zh-Hans': '批处理日期早于上次',
      'zh-Hant': '批次日期早於上次',
      en: 'The date is before the last one swept',
    },
    detail: {
      'zh-Hans': '{sweep} 已处理到 {last}，不能再处理 {date}。请核对系统时钟；补记的交易会自行重算。',
      'zh-Hant': '{sweep} 已處理到 {last}，不能再處理 {date}。請核對系統時鐘；補記的交易會自行重算。',
      en: '{sweep} has been swept up to {last}, so {date} cannot be swept any more. Check the clock; back-dated transactions are recomputed by themselves.',
    },
    publicValues: ['sweep', 'date', 'last'],
  },
});
