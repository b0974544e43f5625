/**
 * What the limits counted, out of the ledger: a drawdown uses up four measures, and whatever takes principal off a loan gives
 * its balance back; a repayment that was reversed uses it again, and stops nothing. Plan: transfers of the shard in order, loans by key.
 */
export const USED = `
  select t.at, t.business_date::text as date, t.code = 'drawdown' as is_new,
    case when t.code = 'drawdown' then jsonb_build_array(
      jsonb_build_object('measure', 'customers', 'count', 1, 'customer', l.customer, 'region', l.region),
      jsonb_build_object('measure', 'drawdowns', 'count', 1, 'customer', l.customer, 'region', l.region),
      jsonb_build_object('measure', 'drawn-amount', 'amount', t.amount::text, 'customer', l.customer, 'region', l.region),
      jsonb_build_object('measure', 'balance', 'amount', t.amount::text, 'customer', l.customer, 'region', l.region))
    else jsonb_build_array(
      jsonb_build_object('measure', 'balance', 'amount',
        (case when t.debit like 'principal/%' then t.amount else -t.amount end)::text, 'customer', l.customer, 'region', l.region))
    end as usage
  from ledger.transfer t
    join lending.loan l on l.shard = t.shard
      and l.id = substr(case when t.debit like 'principal/%' then t.debit else t.credit end, length('principal/') + 1)
  where t.shard = $1 and t.kind = 'transfer' and (t.debit like 'principal/%' or t.credit like 'principal/%')
  order by t.operation, t.n limit $2`;
