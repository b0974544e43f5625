/**
 * What of a lender's may not be there when its pilot's exit is confirmed: loans, claims, pools and money that nobody took over.
 * Each query names what is left; $1 is the shard.
 */
export const lendingLeftOver = [
  {
    id: 'open-loans',
    title: { 'zh-Hans': '未结清的贷款', 'zh-Hant': '未結清的貸款', en: 'Open loans' },
    sql: `select id from lending.loan where shard = $1 and state = 'active'`,
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
] as const;
