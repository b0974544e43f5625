-- Since when a requestor counts as a merchant of the pilot: its first token.
alter table token.requestor add first_token_on date;
update token.requestor r set first_token_on =
  (select min(t.created_on) from payments.token t where t.shard = r.shard and t.requestor = r.id);
