import type { Measure } from '@sandglass/pilot';

/** Declared: at least ¥100 billion by the end of the year. */
export const outstandingBalance: Measure = {
  id: 'microloan.outstanding-balance',
  figure: 'balance',
  title: { 'zh-Hans': '贷款余额', 'zh-Hant': '貸款餘額', en: 'Outstanding balance' },
  definition: {
    'zh-Hans': '当日终了尚未归还的贷款本金之和，不含利息和罚息。按账本中提款与还本分录计算。',
    'zh-Hant': '當日終了尚未償還的貸款本金之和，不含利息與罰息。依帳本中動撥與還本分錄計算。',
    en: 'Principal not yet repaid at the end of the business date, without interest or penalty. Computed from the drawdown and principal entries of the ledger.',
  },
  unit: 'CNY',
  sensed: 'computed',
  sql: `select coalesce(sum(case when code in ('drawdown', 'repayment-principal-reversed') then amount else -amount end), 0)::numeric as value
    from ledger.transfer
    where shard = $1 and kind = 'transfer'
      and code in ('drawdown', 'repayment-principal', 'repayment-principal-reversed', 'loan-handed-over', 'write-off', 'loan-sold')
      and business_date <= $2::date`,
};

/** The same by the bank's own loan rows: another way of sensing, to be compared with the ledger's. */
export const reportedBalance: Measure = {
  id: 'microloan.outstanding-balance-reported',
  figure: 'balance',
  title: {
    'zh-Hans': '贷款余额（机构口径）',
    'zh-Hant': '貸款餘額（機構口徑）',
    en: 'Outstanding balance, as the bank reports it',
  },
  definition: {
    'zh-Hans': '机构贷款系统中各笔提款的未还本金之和，是当前数。应与账本口径一致，不一致即告警。',
    'zh-Hant': '機構貸款系統中各筆動撥的未還本金之和，為當前數。應與帳本口徑一致，不一致即告警。',
    en: 'The principal of all drawings in the bank’s loan system, as of now. It must equal the ledger’s figure; a difference raises an alarm.',
  },
  unit: 'CNY',
  sensed: 'reported',
  sql: `select coalesce(sum(principal), 0)::numeric as value from lending.drawing
    where shard = $1 and drawn_on <= $2::date`,
};
