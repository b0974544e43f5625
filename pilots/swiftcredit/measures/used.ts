/**
 * What the limits counted, in order: each signed limit, and out of the ledger what was drawn and what took principal off a
 * loan. Plan: transfers and loans of the shard, once.
 */
export const USED = `
  select at, date, is_new, usage from (
    select f.opened_at as at, l.signed_on::text as date, true as is_new, 0::int8 as operation, 0 as n,
      jsonb_build_array(
        jsonb_build_object('measure', 'new-limits', 'amount', l.limit_amount::text, 'customer', l.customer, 'region', l.region))
      as usage
    from lending.loan l join swiftcredit.case_file f on f.shard = l.shard and f.id = l.id where l.shard = $1
    union all
    select t.at, t.business_date::text, t.debit like 'principal/%', t.operation, t.n,
      case when t.debit like 'principal/%' then jsonb_build_array(
        jsonb_build_object('measure', 'customers', 'count', 1, 'customer', l.customer, 'region', l.region),
        jsonb_build_object('measure', 'drawdowns', 'count', 1, 'customer', l.customer, 'region', l.region),
        jsonb_build_object('measure', 'drawn-amount', 'amount', t.amount::text, 'customer', l.customer, 'region', l.region),
        jsonb_build_object('measure', 'balance', 'amount', t.amount::text, 'customer', l.customer, 'region', l.region))
      else jsonb_build_array(
        jsonb_build_object('measure', 'balance', 'amount', (-t.amount)::text, 'customer', l.customer, 'region', l.region))
      end
    from ledger.transfer t
      join lending.loan l on l.shard = t.shard
        and l.id = substr(case when t.debit like 'principal/%' then t.debit else t.credit end, length('principal/') + 1)
    where t.shard = $1 and t.kind = 'transfer' and (t.debit like 'principal/%' or t.credit like 'principal/%')) used
  order by date, operation, n limit $2`;
