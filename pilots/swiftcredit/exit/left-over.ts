import type { LeftOverCheck } from '@sandglass/pilot';

/** What may not be there when the pilot's exit is confirmed. */
export const leftOverChecks: readonly LeftOverCheck[] = [
  {
    id: 'open-loans',
    title: { 'zh-Hans': '未结清的贷款', 'zh-Hant': '未結清的貸款', en: 'Open loans' },
    sql: `select id from lending.loan where shard = $1 and state = 'active'`,
  },
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
  {
    id: 'written-off-claims',
    title: {
      'zh-Hans': '无人接手的已核销债权',
      'zh-Hant': '無人接手的已核銷債權',
      en: 'Written-off claims that nobody took over',
    },
    sql: `select id from lending.write_off where shard = $1 and state = 'written-off'`,
  },
  {
    id: 'pools-under-way',
    title: {
      'zh-Hans': '未交割的资产包和未转付的款项',
      'zh-Hant': '未交割的資產包與未轉付的款項',
      en: 'Pools not transferred, and buyers’ money not passed on',
    },
    sql: `select id from lending.disposal_pool where shard = $1 and (state = 'paid' or (state = 'awarded' and form = 'outsourcing'))
      union all select id from lending.passed_on where shard = $1 and paid_on is null`,
  },
  {
    id: 'money-on-accounts',
    title: {
      'zh-Hans': '未支付给客户的余额',
      'zh-Hant': '未支付給客戶的餘額',
      en: 'Customers’ money not paid out',
    },
    sql: `select id from ledger.account where shard = $1 and code = 'current' and credits <> debits`,
  },
];
