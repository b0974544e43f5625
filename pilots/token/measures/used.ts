/** What the limits counted, in order: each token that was made and each merchant's first, by day, and each payment that was approved. Plan: tokens and payments of the shard, once. */
export const USED = `
  select at, date, is_new, usage from (
    select t.created_on::timestamp at time zone 'Asia/Shanghai' as at, t.created_on::text as date, true as is_new, 0::int8 as operation,
      jsonb_build_array(
        jsonb_build_object('measure', 'bindings', 'count', 1, 'customer', t.customer, 'region', t.region)) as usage
    from payments.token t where t.shard = $1
    union all
    select r.first_token_on::timestamp at time zone 'Asia/Shanghai', r.first_token_on::text, true, 0::int8,
      jsonb_build_array(jsonb_build_object('measure', 'merchants', 'count', 1))
    from token.requestor r where r.shard = $1 and r.first_token_on is not null
    union all
    select a.at, a.business_date::text, true, a.operation, jsonb_build_array(
        jsonb_build_object('measure', 'users', 'count', 1, 'customer', a.customer, 'region', a.region),
        jsonb_build_object('measure', 'payments', 'count', 1, 'customer', a.customer, 'region', a.region),
        jsonb_build_object('measure', 'paid-amount', 'amount', a.amount::text, 'customer', a.customer, 'region', a.region))
    from payments.authorisation a where a.shard = $1 and a.answer in ('paid', 'held')) used
  order by date, operation limit $2`;
