/**
 * Each holder's class by their tokens: one of a requestor that has ended makes them non-performing, as the declaration says of a
 * partner that cannot do its part, also once the exit has closed it; a payment that was confirmed as not theirs puts them at risk.
 * $1 shard.
 */
export const CUSTOMER_CLASSES_SQL = `
  select c.customer as id,
    case when bool_or(p.gone) then 'non-performing' when bool_or(f.fraud) then 'risky' else 'normal' end as class,
    case when bool_or(p.gone) then 'partner-ended' when bool_or(f.fraud) then 'payment-unauthorised' else 'nothing-contested' end as because
  from (select distinct shard, customer from payments.card where shard = $1) c
  left join lateral (select true as gone from payments.token t
    join token.requestor r on r.shard = t.shard and r.id = t.requestor and r.state = 'ended'
    where t.shard = c.shard and t.customer = c.customer and (t.state <> 'deleted' or exists (
      select from payments.token_step s where s.shard = t.shard and s.id = t.id || '/' || t.version and s.step = 'deleted'
        and (s.at at time zone 'Asia/Shanghai')::date >= r.ended_on)) limit 1) p on true
  left join lateral (select true as fraud from payments.dispute d
    where d.shard = c.shard and d.customer = c.customer and d.unauthorised limit 1) f on true
  group by c.customer order by c.customer`;
