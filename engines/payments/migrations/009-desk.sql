-- Sales that wait for a person: few, looked at often, and written once each.
create index sale_stuck on payments.sale (shard, at) where state = 'stuck';

-- What became of a token, by whom and why; a row a change, never one a payment.
create table payments.token_step (
  shard  text not null,
  id     text not null,      -- token/version
  token  text not null,
  step   text not null,      -- made | suspended | resumed | deleted | rules-changed …
  by     text not null,      -- holder | requestor | issuer
  person text,               -- who of the bank's staff
  reason text,               -- in their words; the holder reads it
  at     timestamptz not null,
  primary key (shard, id)
);
create index token_step_token on payments.token_step (shard, token);
