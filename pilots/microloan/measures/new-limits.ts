import { signedLimitSql } from '@sandglass/lending';
import type { Measure } from '@sandglass/pilot';

export const limitsThisYear: Measure = {
  id: 'microloan.new-limits-this-year',
  title: { 'zh-Hans': '本年新增授信', 'zh-Hant': '本年新增授信額度', en: 'New limits this year' },
  definition: {
    'zh-Hans':
      '本公历年初至当日签署的额度之和（流量），每份合同计一次。循环额度可多次提款，所以本年提款可以大于本年新增授信，这是正常的。',
    'zh-Hant':
      '本年度一月一日至當日簽署的額度之和（流量），每份契約計一次。循環額度可多次動撥，所以本年動撥可以大於本年新增授信，這是正常的。',
    en: 'All limits signed from 1 January to this business date: a flow, each contract once. A revolving limit is drawn again after it was repaid, so the year’s draws may exceed the year’s new limits, and that is right.',
  },
  unit: 'CNY',
  sensed: 'computed',
  sql: `select coalesce(sum(${signedLimitSql}), 0)::numeric as value from lending.loan l
    where l.shard = $1 and l.signed_on between date_trunc('year', $2::date)::date and $2::date`,
};
