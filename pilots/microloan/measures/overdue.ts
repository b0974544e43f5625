import type { Measure } from '@sandglass/pilot';

export const overduePrincipalShare: Measure = {
  id: 'microloan.overdue-share',
  figure: 'overdue-share',
  title: { 'zh-Hans': '逾期贷款占比', 'zh-Hant': '逾期貸款占比', en: 'Share of the balance overdue' },
  definition: {
    'zh-Hans': '有任何一期逾期的提款，其全部未还本金占贷款余额的百分比；还款日次日起算逾期第一天。',
    'zh-Hant': '有任何一期逾期的動撥，其全部未還本金占貸款餘額的百分比；還款日次日起算逾期第一天。',
    en: 'The whole principal of drawings with anything overdue, in percent of the outstanding balance; day 1 overdue is the day after the due date.',
  },
  unit: 'percent',
  sensed: 'reported',
  sql: `with overdue as (
      select distinct drawing from lending.instalment
      where shard = $1 and from_on < $2::date and due_on < $2::date and state in ('planned', 'due', 'overdue'))
    select coalesce(100 * sum(d.principal) filter (where o.drawing is not null)
      / nullif(sum(d.principal), 0), 0)::numeric as value
    from lending.drawing d left join overdue o on o.drawing = d.id
    where d.shard = $1 and d.state = 'open'`,
};
