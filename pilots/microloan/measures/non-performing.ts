import type { Measure } from '@sandglass/pilot';
import { NON_PERFORMING_AFTER_DAYS } from '../exit/classes.ts';

const LATE = `select distinct drawing from lending.instalment
      where shard = $1 and from_on < $2::date and due_on < $2::date - ${NON_PERFORMING_AFTER_DAYS} and state in ('planned', 'due', 'overdue')`;

/** Published beside the share, which misleads while a pilot shrinks. */
export const nonPerformingAmount: Measure = {
  id: 'microloan.non-performing-amount',
  figure: 'non-performing-amount',
  title: { 'zh-Hans': '不良贷款金额', 'zh-Hant': '不良貸款金額', en: 'Non-performing amount' },
  definition: {
    'zh-Hans': '有任何一期逾期超过 90 天的提款，其全部未还本金之和。',
    'zh-Hant': '有任何一期逾期超過 90 天的動撥，其全部未還本金之和。',
    en: 'The whole principal of drawings with anything more than 90 days overdue.',
  },
  unit: 'CNY',
  sensed: 'reported',
  sql: `with late as (${LATE})
    select coalesce(sum(d.principal), 0)::numeric as value
    from lending.drawing d join late l on l.drawing = d.id where d.shard = $1 and d.state = 'open'`,
};

export const nonPerformingShare: Measure = {
  id: 'microloan.non-performing-share',
  figure: 'non-performing-share',
  title: { 'zh-Hans': '不良贷款率', 'zh-Hant': '不良貸款率', en: 'Non-performing share' },
  definition: {
    'zh-Hans': '不良贷款金额占贷款余额的百分比。',
    'zh-Hant': '不良貸款金額占貸款餘額的百分比。',
    en: 'The non-performing amount in percent of the outstanding balance.',
  },
  unit: 'percent',
  sensed: 'reported',
  sql: `with late as (${LATE})
    select coalesce(100 * sum(d.principal) filter (where l.drawing is not null)
      / nullif(sum(d.principal), 0), 0)::numeric as value
    from lending.drawing d left join late l on l.drawing = d.id
    where d.shard = $1 and d.state = 'open'`,
};
