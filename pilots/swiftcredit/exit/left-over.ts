import { lendingLeftOver } from '@sandglass/lending';
import type { LeftOverCheck } from '@sandglass/pilot';

/** What may not be there when the pilot's exit is confirmed. */
export const leftOverChecks: readonly LeftOverCheck[] = [
  ...lendingLeftOver,
  {
    id: 'open-cases',
    title: { 'zh-Hans': '未办结的案卷', 'zh-Hant': '未辦結的案卷', en: 'Cases that go on' },
    sql: `select id from swiftcredit.case_file where shard = $1 and state in ('open', 'approved', 'declined')`,
  },
  {
    id: 'mortgages',
    title: { 'zh-Hans': '未解除的抵押', 'zh-Hant': '未塗銷的抵押', en: 'Mortgages not released' },
    sql: `select m.id from swiftcredit.mortgage m join lending.loan l on l.shard = m.shard and l.id = m.id
      where m.shard = $1 and m.state in ('registered', 'release-applied', 'transfer-applied') and l.state <> 'handed-over'`,
  },
  {
    id: 'realisations',
    title: {
      'zh-Hans': '未完成的抵押物处置',
      'zh-Hant': '未完成的擔保品處分',
      en: 'Homes whose money is not out',
    },
    sql: `select id from lending.realisation where shard = $1 and state not in ('distributed', 'ended')`,
  },
];
