import { lendingLeftOver } from '@sandglass/lending';
import type { LeftOverCheck } from '@sandglass/pilot';

/** What may not be there when the pilot's exit is confirmed. */
export const leftOverChecks: readonly LeftOverCheck[] = [
  ...lendingLeftOver,
  {
    id: 'unused-limits',
    title: { 'zh-Hans': '未冻结的额度', 'zh-Hant': '未凍結的額度', en: 'Limits not frozen' },
    sql: `select id from lending.loan where shard = $1 and state = 'active' and frozen_on is null`,
  },
  {
    id: 'open-offers',
    title: { 'zh-Hans': '未失效的批复', 'zh-Hant': '未失效的核准', en: 'Offers not lapsed' },
    sql: `select id from microloan.application where shard = $1 and state = 'approved'`,
  },
];
