import type { Measure } from '@sandglass/pilot';

export const drawdownsThisYear: Measure = {
  id: 'microloan.drawdowns-this-year',
  title: { 'zh-Hans': '本年提款笔数', 'zh-Hant': '本年動撥筆數', en: 'Drawdowns this year' },
  definition: {
    'zh-Hans': '本公历年初至当日的提款笔数，按公开日志计算。',
    'zh-Hant': '本年度一月一日至當日的動撥筆數，依公開日誌計算。',
    en: 'How many times money was drawn from 1 January to this business date, counted in the public log.',
  },
  unit: 'count',
  sensed: 'computed',
  sql: `select count(*)::numeric as value from journal.occurrence
    where shard = $1 and kind = 'microloan.drawn'
      and business_date between date_trunc('year', $2::date)::date and $2::date`,
};

export const drawnThisYear: Measure = {
  id: 'microloan.drawn-this-year',
  title: { 'zh-Hans': '本年提款金额', 'zh-Hant': '本年動撥金額', en: 'Amount drawn this year' },
  definition: {
    'zh-Hans': '本公历年初至当日提款金额之和（流量）；循环额度每次提款都计入。按账本中的提款分录计算。',
    'zh-Hant': '本年度一月一日至當日動撥金額之和（流量）；循環額度每次動撥都計入。依帳本中的動撥分錄計算。',
    en: 'All amounts drawn from 1 January to this business date: a flow, in which each draw of a revolving limit counts. Computed from the drawdown entries of the ledger.',
  },
  unit: 'CNY',
  sensed: 'computed',
  sql: `select coalesce(sum(amount), 0)::numeric as value from ledger.transfer
    where shard = $1 and kind = 'transfer' and code = 'drawdown'
      and business_date between date_trunc('year', $2::date)::date and $2::date`,
};
