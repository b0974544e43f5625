import type { Measure } from '@sandglass/pilot';
import { NON_PERFORMING_AFTER_DAYS } from '../exit/classes.ts';

/** Principal of drawings with anything overdue for longer, with what left the books: handed over, written off or sold. */
const BAD = `(select coalesce(sum(d.principal), 0) from lending.drawing d where d.shard = $1 and d.state = 'open'
      and exists (select from lending.instalment i where i.shard = d.shard and i.drawing = d.id
        and i.due_on < $2::date - ${NON_PERFORMING_AFTER_DAYS} and i.state in ('planned', 'due', 'overdue')))
    + (select coalesce(sum(amount), 0) from ledger.transfer where shard = $1 and code in ('loan-handed-over', 'write-off', 'loan-sold')
      and credit like 'principal/%' and business_date <= $2::date)`;

export const nonPerformingAmount: Measure = {
  id: 'swiftcredit.non-performing-amount',
  figure: 'non-performing-amount',
  title: { 'zh-Hans': '不良贷款金额', 'zh-Hant': '不良貸款金額', en: 'Non-performing amount' },
  definition: {
    'zh-Hans': '逾期超过 90 天的未还本金，含已移交保全、核销或转让的，不论抵押是否足值。',
    'zh-Hant': '逾期超過 90 天的未還本金，含已移交保全、轉銷或讓與的，不論擔保是否足值。',
    en: 'Principal more than 90 days overdue, with what was handed to asset preservation, written off or sold, however good the security.',
  },
  unit: 'CNY',
  sensed: 'computed',
  sql: `select (${BAD})::numeric as value`,
};

export const nonPerformingShare: Measure = {
  id: 'swiftcredit.non-performing-share',
  figure: 'non-performing-share',
  title: {
    'zh-Hans': '不良率（占累计投放）',
    'zh-Hant': '不良率（占累計撥款）',
    en: 'Non-performing share of all lent',
  },
  definition: {
    'zh-Hans': '上述金额占累计提款的百分比；收缩和核销都不会使其失真。',
    'zh-Hant': '上述金額占累計動撥的百分比；收縮和轉銷都不會使其失真。',
    en: 'That amount in percent of everything drawn so far: neither shrinking nor write-off distorts it.',
  },
  unit: 'percent',
  sensed: 'computed',
  sql: `select coalesce(100 * (${BAD}) / nullif((select sum(amount) from ledger.transfer where shard = $1
      and kind = 'transfer' and code = 'drawdown' and business_date <= $2::date), 0), 0)::numeric as value`,
};

/** Of each quarter's signed loans at twelve months, those more than 90 days overdue; the worst quarter. */
export const vintage90: Measure = {
  id: 'swiftcredit.vintage-90',
  figure: 'vintage-90',
  title: { 'zh-Hans': '同批逾期率', 'zh-Hant': '同批逾期率', en: 'Overdue by vintage' },
  definition: {
    'zh-Hans':
      '签约满十二个月的各季度批次中，目前逾期超过 90 天，或已移交保全、核销、转让的百分比，取最高的一批。',
    'zh-Hant':
      '簽約滿十二個月的各季度批次中，目前逾期超過 90 天，或已移交保全、轉銷、讓與的百分比，取最高的一批。',
    en: 'Of each quarter’s loans signed a year ago or earlier, those more than 90 days overdue, handed over, written off or sold, in percent; the worst quarter.',
  },
  unit: 'percent',
  sensed: 'computed',
  sql: `select coalesce(max(share), 0)::numeric as value from (
      select 100.0 * count(*) filter (where state in ('handed-over', 'written-off', 'sold') or next_due_on < $2::date - ${NON_PERFORMING_AFTER_DAYS})
        / count(*) as share
      from lending.loan where shard = $1 and signed_on <= $2::date - 365 and drawings > 0
      group by date_trunc('quarter', signed_on)) by_quarter`,
};

/** Working days from the end of a case to the request for its release; the program asks on the same day. */
export const releaseDays: Measure = {
  id: 'swiftcredit.release-days',
  figure: 'release-days',
  title: { 'zh-Hans': '解押用时', 'zh-Hant': '塗銷抵押用時', en: 'Time to release' },
  definition: {
    'zh-Hans': '结清至提交解押申请的天数，取当月最长。',
    'zh-Hant': '結清至提交塗銷申請的天數，取當月最長。',
    en: 'Days from settlement to the request for release, the longest of the month.',
  },
  unit: 'days',
  sensed: 'computed',
  sql: `select coalesce(max(m.filed_on - f.settled_on), 0)::numeric as value from swiftcredit.mortgage m
    join swiftcredit.case_file f on f.shard = m.shard and f.id = m.id
    where m.shard = $1 and m.state in ('release-applied', 'released')
      and f.settled_on between date_trunc('month', $2::date)::date and $2::date`,
};
