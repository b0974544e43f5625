import type { Measure } from '@sandglass/pilot';
import { NON_PERFORMING_AFTER_DAYS } from '../exit/classes.ts';

/**
 * Of all that was ever lent: neither growth, a write-off nor a sale makes it smaller, as both do with the share of the balance. New
 * terms lend nothing, though they make a drawing, so the ledger's drawdowns are counted.
 */
export const lostOfDisbursed: Measure = {
  id: 'microloan.lost-of-disbursed',
  title: {
    'zh-Hans': '不良（含已核销）占累计发放比',
    'zh-Hant': '不良（含已轉銷）占累計撥款比',
    en: 'Non-performing and written off, of all disbursed',
  },
  definition: {
    'zh-Hans':
      '逾期超过 90 天的提款的未还本金，加上已核销贷款核销时、已转让贷款转让时的本金，占自开办以来累计发放额的百分比。核销、转让和收回都不使其下降。',
    'zh-Hant':
      '逾期超過 90 天的動撥的未還本金，加上已轉銷貸款轉銷時、已讓與貸款讓與時的本金，占自開辦以來累計撥款額的百分比。轉銷、讓與和收回都不使其下降。',
    en: 'The principal of drawings more than 90 days overdue, and of loans written off or sold as it stood then, in percent of all that was ever disbursed. Neither a write-off, a sale nor a recovery lowers it.',
  },
  unit: 'percent',
  sensed: 'reported',
  sql: `with late as (
      select distinct drawing from lending.instalment
      where shard = $1 and due_on < $2::date - ${NON_PERFORMING_AFTER_DAYS} and state in ('planned', 'due', 'overdue')),
    bad as (
      select coalesce(sum(d.principal), 0) as amount from lending.drawing d join late l on l.drawing = d.id
      where d.shard = $1 and d.state = 'open'),
    lost as (
      select coalesce(sum(principal), 0) as amount from lending.write_off
      where shard = $1 and written_off_on <= $2::date),
    sold as (
      select coalesce(sum(amount), 0) as amount from ledger.transfer
      where shard = $1 and code = 'loan-sold' and business_date <= $2::date),
    disbursed as (
      select sum(amount) as amount from ledger.transfer
      where shard = $1 and kind = 'transfer' and code = 'drawdown' and business_date <= $2::date)
    select coalesce(100 * ((select amount from bad) + (select amount from lost) + (select amount from sold))
      / nullif(amount, 0), 0)::numeric as value
    from disbursed`,
};
