/** Numbers of deleted tokens, while they can still be opened; $1 shard, $2 business date. */
export const NUMBERS_TO_DESTROY = `
  select t.id, t.customer, 0::int8 as amount from payments.token t
  join payments.number n on n.shard = t.shard and n.id = t.id
  where t.shard = $1 and octet_length(n.key) > 0 and t.state = 'deleted' and t.created_on <= $2::date order by t.id`;

/** Tokens whose time is over and that are not deleted yet; $1 shard, $2 business date. */
export const TOKENS_EXPIRED = `
  select id, customer, 0::int8 as amount from payments.token
  where shard = $1 and state <> 'deleted' and expires_on < $2::date order by id`;
