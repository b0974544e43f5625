import type { Measure } from '@sandglass/pilot';

const thisYear = `business_date between date_trunc('year', $2::date)::date and $2::date`;

/**
 * Declared: at least ¥2.5 billion in the year. A limit counts once, on signing. Rescinded is a step of the case: where a mortgage
 * was registered, the case is then closing. Plan: the index of steps by case.
 */
export const newLimits: Measure = {
  id: 'swiftcredit.new-limits',
  figure: 'new-limits',
  title: { 'zh-Hans': '新增授信', 'zh-Hant': '新增授信', en: 'New limits' },
  definition: {
    'zh-Hans':
      '本公历年初至当日签署的授信额度之和，每个额度计一次；24 小时内解除的不计。按机构贷款系统计算。',
    'zh-Hant':
      '本年度一月一日至當日簽署的授信額度之和，每個額度計一次；24 小時內解除的不計。依機構貸款系統計算。',
    en: 'Limits signed from 1 January to this business date, each counted once and without those ended within 24 hours. Computed from the bank’s loan system.',
  },
  unit: 'CNY',
  sensed: 'reported',
  sql: `select coalesce(sum(l.limit_amount), 0)::numeric as value from lending.loan l
    where l.shard = $1 and l.signed_on between date_trunc('year', $2::date)::date and $2::date
      and not exists (
        select from swiftcredit.step s where s.shard = l.shard and s.case_file = l.id and s.what = 'rescinded')`,
};

/** Declared: at least ¥3.8 billion in the year; a revolving limit is drawn more than once. */
export const newDraws: Measure = {
  id: 'swiftcredit.new-draws',
  figure: 'drawn-amount',
  title: { 'zh-Hans': '新增提款', 'zh-Hant': '新增動撥', en: 'New draws' },
  definition: {
    'zh-Hans': '本公历年初至当日提款之和（流量），循环额度每次提款都计入。按账本中的提款分录计算。',
    'zh-Hant': '本年度一月一日至當日動撥之和（流量），循環額度每次動撥都計入。依帳本中的動撥分錄計算。',
    en: 'All that was drawn from 1 January to this business date, each draw of a revolving limit counted: a flow. Computed from the drawdown entries of the ledger.',
  },
  unit: 'CNY',
  sensed: 'computed',
  sql: `select coalesce(sum(amount), 0)::numeric as value from ledger.transfer
    where shard = $1 and kind = 'transfer' and code = 'drawdown' and ${thisYear}`,
};

export const drawingsThisYear: Measure = {
  id: 'swiftcredit.drawings',
  figure: 'drawdowns',
  title: { 'zh-Hans': '提款笔数', 'zh-Hant': '動撥筆數', en: 'Draws' },
  definition: {
    'zh-Hans': '本公历年初至当日的提款次数，按公开日志计算。',
    'zh-Hant': '本年度一月一日至當日的動撥次數，依公開日誌計算。',
    en: 'How many times money was drawn from 1 January to this business date, counted in the public log.',
  },
  unit: 'count',
  sensed: 'computed',
  sql: `select count(*)::numeric as value from journal.occurrence
    where shard = $1 and kind = 'swiftcredit.drawn' and ${thisYear}`,
};
