/**
 * What a loan `l` was signed for: each renewal took its part of a revolving limit away, since the new contract promises it. Plan: the
 * index of renewals by customer.
 */
export const signedLimitSql = `(l.limit_amount + case when l.revolving then (
      select coalesce(sum(r.renewed), 0) from lending.renewal r
      where r.shard = l.shard and r.customer = l.customer and r.loan = l.id and r.state = 'renewed') else 0 end)`;
