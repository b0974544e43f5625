/** Numbers of tokens that were deleted or have expired, while they can still be opened; $1 shard, $2 business date. */
export const NUMBERS_TO_DESTROY = `
  select t.id, t.customer, 0::int8 as amount from payments.token t
  join payments.number n on n.shard = t.shard and n.id = t.id
  where t.shard = $1 and octet_length(n.key) > 0 and (t.state = 'deleted' or t.expires_on < $2::date) order by t.id`;
