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
  lines           int8 not null default 0,  -- how many posted lines it has
  last_line       int8 not null default 0,  -- place of the last of them
  primary key (shard, id),
  check (debits >= 0 and credits >= 0 and debits_pending >= 0 and credits_pending >= 0)
) with (fillfactor = 50);

-- Transfers never change, so up to 256 of them are one row of arrays (see operations.request_bundle); no operation's are
-- parted. `kind` pending, post, void and expire belong together by `pending`. What posts carries for both its accounts
-- the place of the account's line before: so an account's lines are a chain that begins at its `last_line`.
-- A place is operation · 2²⁰ + n; 0 is none.
create table ledger.transfer_bundle (
  shard         text not null,
  last          int8 not null,
  count         int4 not null,
  operation     int8[] not null,
  n             int4[] not null,
  kind          text[] not null,
  debit         text[] not null,
  credit        text[] not null,
  amount        int8[] not null,
  currency      text[] not null,
  code          text[] not null,
  pending       text[] not null,
  debit_before  int8[] not null,
  credit_before int8[] not null,
  business_date date[] not null,
  at            timestamptz[] not null,
  primary key (shard, last)
);
alter table ledger.transfer_bundle
  alter operation set storage external, alter n set storage external, alter kind set storage external, alter debit
  set storage external, alter credit set storage external, alter amount set storage external, alter currency set
  storage external, alter code set storage external, alter pending set storage external, alter debit_before set
  storage external, alter credit_before set storage external, alter business_date set storage external, alter at
  set storage external;

create view ledger.transfer as
  select b.shard, b.last as bundle, coalesce(u.operation, b.operation[1]) as operation, coalesce(u.n, b.n[1]) as n, coalesce(u.kind, b.kind[1]) as
    kind, coalesce(u.debit, b.debit[1]) as debit, coalesce(u.credit, b.credit[1]) as credit, coalesce(u.amount,
    b.amount[1]) as amount, coalesce(u.currency, b.currency[1]) as currency, coalesce(u.code, b.code[1]) as code,
    u.pending, coalesce(u.debit_before, b.debit_before[1]) as debit_before, coalesce(u.credit_before,
    b.credit_before[1]) as credit_before, coalesce(u.business_date, b.business_date[1]) as business_date,
    coalesce(u.at, b.at[1]) as at
  from ledger.transfer_bundle b,
  unnest(b.operation, b.n, b.kind, b.debit, b.credit, b.amount, b.currency, b.code, b.pending, b.debit_before,
    b.credit_before, b.business_date, b.at) as u(operation, n, kind, debit, credit, amount, currency, code, pending, debit_before, credit_before,
      business_date, at);

-- Every 256th line of an account with its totals then: where to enter the chain without walking all of it.
create table ledger.anchor (
  shard   text not null,
  account text not null,
  place   int8 not null,
  at      timestamptz not null,
  debits  int8 not null,           -- totals after it
  credits int8 not null,
  primary key (shard, account, place)
);

-- An account's posted lines from the place `begin` backwards, at most `most`, down to but without the place `stop`; `back`
-- counts them. Plan: for each line the one bundle that ends with or after its operation, by primary key.
create function ledger.lines_back(of_shard text, of_account text, begin int8, stop int8, most int8)
returns table (back int8, place int8, side text, counterpart text, amount int8, code text, business_date date, at timestamptz)
language sql stable as $$
  with recursive walk as (
    select 0::int8 as back, 0::int8 as place, ''::text as side, ''::text as counterpart, 0::int8 as amount, ''::text as code,
      null::date as business_date, null::timestamptz as at, begin as before
    union all
    select w.back + 1, w.before, case when d then 'debit' else 'credit' end,
      case when d then coalesce(b.credit[i], b.credit[1]) else coalesce(b.debit[i], b.debit[1]) end,
      coalesce(b.amount[i], b.amount[1]), coalesce(b.code[i], b.code[1]),
      coalesce(b.business_date[i], b.business_date[1]), coalesce(b.at[i], b.at[1]),
      case when d then coalesce(b.debit_before[i], b.debit_before[1])
        else coalesce(b.credit_before[i], b.credit_before[1]) end
    from walk w
    cross join lateral (
      select * from ledger.transfer_bundle b where b.shard = of_shard and b.last >= w.before >> 20 order by b.last limit 1
    ) b
    cross join lateral (select array_position(b.operation, w.before >> 20) + (w.before & 1048575)::int4 as i) at_row
    cross join lateral (select coalesce(b.debit[i], b.debit[1]) = of_account as d) of_side
    where w.before > stop and w.back < most
  )
  select back, place, side, counterpart, amount, code, business_date, at from walk where back > 0
$$;

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

-- Closed days: the digest of all transfers since the closing before. The same stands in the public log.
create table ledger.closing (
  shard     text not null,
  date      date not null,
  up_to     int8 not null,         -- last operation with transfers
  transfers int8 not null,
  digest    bytea not null,
  primary key (shard, date)
);
