import { UNRECONCILED_DAYS } from '@sandglass/payments';
import type { Measure } from '@sandglass/pilot';

export const unreconciledDays: Measure = {
  id: 'token.unreconciled-days',
  figure: 'unreconciled-days',
  title: { 'zh-Hans': '最久未平差异', 'zh-Hant': '最久未平差異', en: 'Oldest open difference' },
  definition: {
    'zh-Hans': '三方对账中最久未结清差异的天数；没有差异时为零。',
    'zh-Hant': '三方對帳中最久未結清差異的天數；沒有差異時為零。',
    en: 'Days since the oldest difference of the three-way reconciliation that is not cleared; zero when there is none.',
  },
  unit: 'days',
  sensed: 'computed',
  sql: UNRECONCILED_DAYS,
};
