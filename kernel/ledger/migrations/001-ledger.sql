create schema if not exists ledger;

-- Balances are kept with the account; the transfers below explain every one of them.
create table ledger.account (
  shard           text not null,
  id              text not null,
  code            text not null,   -- of the chart: what kind of account it is
  currency        text not null,
  rule            text not null,   -- may-not-overdraw-debit | may-not-overdraw-credit | unrestricted
  debits          int8 not null default 0,
  credits         int8 not null default 0,
  debits_pending  int8 not null default 0,
  credits_pending int8 not null default 0,
  opened_at       timestamptz not null,
  primary key (shard, id),
  check (debits >= 0 and credits >= 0 and debits_pending >= 0 and credits_pending >= 0)
) with (fillfactor = 70);

-- A transfer never changes. `kind` pending, post, void and expire belong together by `pending`.
create table ledger.transfer (
  shard         text not null,
  operation     int8 not null,
  n             int4 not null,
  kind          text not null,
  debit         text not null,
  credit        text not null,
  amount        int8 not null check (amount >= 0),
  currency      text not null,
  code          text not null,
  pending       text,
  business_date date not null,
  at            timestamptz not null,
  primary key (shard, operation, n)
);
create index on ledger.transfer (shard, debit, operation);
create index on ledger.transfer (shard, credit, operation);

-- Where a pending transfer stands now.
create table ledger.pending (
  shard      text not null,
  id         text not null,
  debit      text not null,
  credit     text not null,
  amount     int8 not null,
  currency   text not null,
  state      text not null,        -- open | posted | voided | expired
  expires_at timestamptz,
  primary key (shard, id)
);
