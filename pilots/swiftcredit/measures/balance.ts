import type { Measure } from '@sandglass/pilot';

export const outstandingBalance: Measure = {
  id: 'swiftcredit.balance',
  figure: 'balance',
  title: { 'zh-Hans': '贷款余额', 'zh-Hant': '貸款餘額', en: 'Outstanding balance' },
  definition: {
    'zh-Hans': '当日终了尚未归还的贷款本金之和。按账本中提款与还本分录计算。',
    'zh-Hant': '當日終了尚未償還的貸款本金之和。依帳本中動撥與還本分錄計算。',
    en: 'Principal not yet repaid at the end of the business date. Computed from the drawdown and principal entries of the ledger.',
  },
  unit: 'CNY',
  sensed: 'computed',
  sql: `select coalesce(sum(case when debit like 'principal/%' then amount else -amount end), 0)::numeric as value
    from ledger.transfer where shard = $1 and kind = 'transfer' and business_date <= $2::date
      and (debit like 'principal/%' or credit like 'principal/%')`,
};

/** By this month's lower valuation and prior liens at their maximum. */
export const aboveTheLine: Measure = {
  id: 'swiftcredit.ltv-above',
  figure: 'ltv-above',
  title: {
    'zh-Hans': '抵押率超过 75% 的余额占比',
    'zh-Hant': '抵押成數超過 75% 的餘額占比',
    en: 'Share of balance above 75 % of value',
  },
  definition: {
    'zh-Hans':
      '按最近一次估值下限和先顺位最高债权额计算，抵押率超过 75% 的余额占全部余额的百分比。估值来自模拟市场。',
    'zh-Hant':
      '依最近一次估價下限和先順位最高限額計算，抵押成數超過 75% 的餘額占全部餘額的百分比。估價來自模擬市場。',
    en: 'Balance of loans above 75 % of the latest lower valuation, prior liens at their maximum, in percent of all. Valuations come from a simulated market.',
  },
  unit: 'percent',
  sensed: 'computed',
  sql: `select coalesce(100 * sum(l.principal) filter (where f.ltv_bps > 7500) / nullif(sum(l.principal), 0), 0)::numeric as value
    from lending.loan l join swiftcredit.case_file f on f.shard = l.shard and f.id = l.id
    where l.shard = $1 and l.state = 'active' and l.signed_on <= $2::date`,
};
