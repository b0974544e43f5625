import type { Measure } from '@sandglass/pilot';

/** Declared: 150,000 customers. */
export const customersServed: Measure = {
  id: 'microloan.customers-served',
  figure: 'customers',
  title: { 'zh-Hans': '服务客户数', 'zh-Hant': '服務客戶數', en: 'Customers served' },
  definition: {
    'zh-Hans':
      '至今至少提过一次款的企业数，每家只计一次；申请或签约而未提款的不计。按公开日志中的提款记录计算。',
    'zh-Hant':
      '迄今至少動撥過一次的商號數，每家只計一次；申請或簽約而未動撥的不計。依公開日誌中的動撥紀錄計算。',
    en: 'Businesses that have drawn money at least once, each counted once; applying or signing does not count. Computed from the drawdowns in the public log.',
  },
  unit: 'count',
  sensed: 'computed',
  sql: `select count(distinct subject)::numeric as value from journal.occurrence
    where shard = $1 and kind = 'microloan.drawn' and business_date <= $2::date`,
};
