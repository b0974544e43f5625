-- A payment as it was answered never changes: up to 256 of them are one row of arrays (see operations.request_bundle). What
-- may change of one stands apart, and only from when it does.
alter table payments.authorisation rename to authorisation_of_before;

create table payments.payment_bundle (
  shard         text not null,
  last          int8 not null,
  count         int4 not null,
  operation     int8[] not null,  -- the shard's number of the operation that answered it
  acquirer      text[] not null,  -- the three parts of its exchange
  transmitted   int8[] not null,  -- YYYYMMDDhhmmss, UTC
  stan          int4[] not null,
  customer      text[] not null,
  card          text[] not null,
  token         text[] not null,
  before        int8[] not null,  -- operation of the payment before it by the same token or card; 0: none
  answer        text[] not null,  -- held | paid | declined | absent
  reason        text[] not null,  -- why it was declined
  reason_values text[] not null,  -- JSON: what that was said with
  amount        int8[] not null,  -- minor units
  approval      text[] not null,
  rrn           text[] not null,
  terminal      text[] not null,
  merchant      text[] not null,
  merchant_name text[] not null,
  category      text[] not null,
  region        text[] not null,
  day           date[] not null,
  business_date date[] not null,  -- one a bundle: a batch is decided at one moment
  at            timestamptz[] not null,  -- the same
  primary key (shard, last)
);
alter table payments.payment_bundle
  alter operation set storage external, alter acquirer set storage external, alter transmitted set storage external,
  alter stan set storage external, alter customer set storage external, alter card set storage external, alter token
  set storage external, alter before set storage external, alter answer set storage external, alter reason set
  storage external, alter reason_values set storage external, alter amount set storage external, alter approval set storage external, alter rrn set storage
  external, alter terminal set storage external, alter merchant set storage external, alter merchant_name set
  storage external, alter category set storage external, alter region set storage external, alter day set storage
  external, alter business_date set storage external, alter at set storage external;
-- Payments of a day, and those that were answered since a moment.
create index payment_bundle_day on payments.payment_bundle (shard, (business_date[1]), last);
create index payment_bundle_at on payments.payment_bundle (shard, (at[1]), last);

create table payments.payment_key (
  shard     text not null,
  id        text not null,          -- acquirer-transmission-trace, as a reversal names its original
  operation int8 not null,
  primary key (shard, id)
);

-- How far a payment has come since it was answered: a hold has it from the beginning, all others from when something happens.
create table payments.progress (
  shard      text not null,
  id         text not null,
  state      text not null,         -- held | paid | closed | reversed | expired
  captured   int8 not null,
  refunded   int8 not null,
  holds      int4 not null,
  held       int8 not null,
  expires_at timestamptz,
  primary key (shard, id)
) with (fillfactor = 90);
create index progress_held on payments.progress (shard, expires_at) where state = 'held';

-- Where the payments of a card itself are found: at the last, which knows the one before. A token's use says the same.
create table payments.card_use (
  shard        text not null,
  id           text not null,
  last_payment int8 not null,
  primary key (shard, id)
) with (fillfactor = 50);
alter table payments.token_use add column last_payment int8 not null default 0;
-- Its row is written with nearly every payment, and stays on its page while there is room.
alter table payments.token_use set (fillfactor = 50);

-- One payment by its operation. Plan: the one bundle that ends with or after it, and its place in the arrays.
create function payments.payment_in(of_shard text, of_operation int8)
returns table (
  operation int8, acquirer text, transmitted int8, stan int4, customer text, card text, token text, before int8,
  answer text, reason text, reason_values jsonb, amount int8, approval text, rrn text, terminal text, merchant text, merchant_name text,
  category text, region text, day date, business_date date, at timestamptz
)
language sql stable as $$
  select
    coalesce(b.operation[i], b.operation[1]), coalesce(b.acquirer[i], b.acquirer[1]), coalesce(b.transmitted[i],
    b.transmitted[1]), coalesce(b.stan[i], b.stan[1]), coalesce(b.customer[i], b.customer[1]), coalesce(b.card[i],
    b.card[1]), b.token[i], coalesce(b.before[i], b.before[1]), coalesce(b.answer[i], b.answer[1]), b.reason[i],
    b.reason_values[i]::jsonb,
    coalesce(b.amount[i], b.amount[1]), b.approval[i], coalesce(b.rrn[i], b.rrn[1]), coalesce(b.terminal[i],
    b.terminal[1]), coalesce(b.merchant[i], b.merchant[1]), coalesce(b.merchant_name[i], b.merchant_name[1]),
    coalesce(b.category[i], b.category[1]), coalesce(b.region[i], b.region[1]), coalesce(b.day[i], b.day[1]),
    coalesce(b.business_date[i], b.business_date[1]), coalesce(b.at[i], b.at[1])
  from (
    select * from payments.payment_bundle b where b.shard = of_shard and b.last >= of_operation order by b.last limit 1
  ) b
  cross join lateral array_position(b.operation, of_operation) as i
$$;

-- Payments as they were answered, by key.
create view payments.payment as
  select k.shard, k.id,
    p.operation, p.acquirer, p.transmitted, p.stan, p.customer, p.card, p.token, p.before, p.answer, p.reason,
    p.reason_values, p.amount, p.approval, p.rrn, p.terminal, p.merchant, p.merchant_name, p.category, p.region, p.day,
    p.business_date, p.at
  from payments.payment_key k cross join lateral payments.payment_in(k.shard, k.operation) p;

-- The same as they stand now: for one or some of them.
create view payments.authorisation_by_key as
  select p.shard, p.id,
    p.operation, p.customer, p.card, p.token, p.before, p.answer, p.reason, p.reason_values, p.amount, p.approval, p.rrn, p.terminal,
    p.merchant, p.merchant_name, p.category, p.region, p.day, p.business_date, p.at,
    coalesce(g.state, p.answer) as state, coalesce(g.captured, case when p.answer = 'paid' then p.amount else 0 end) as captured,
    coalesce(g.refunded, 0) as refunded, coalesce(g.holds, 0) as holds, coalesce(g.held, 0) as held, g.expires_at
  from payments.payment p left join payments.progress g on g.shard = p.shard and g.id = p.id;

-- The same, for all or those of a day: whole bundles are taken apart.
create view payments.authorisation as
  select p.shard, p.bundle, p.id,
    p.operation, p.customer, p.card, p.token, p.before, p.answer, p.reason, p.reason_values, p.amount, p.approval, p.rrn, p.terminal,
    p.merchant, p.merchant_name, p.category, p.region, p.day, p.business_date, p.at,
    coalesce(g.state, p.answer) as state, coalesce(g.captured, case when p.answer = 'paid' then p.amount else 0 end) as captured,
    coalesce(g.refunded, 0) as refunded, coalesce(g.holds, 0) as holds, coalesce(g.held, 0) as held, g.expires_at
  from (
    select b.shard, b.last as bundle, b.business_date[1] as business_date, b.at[1] as at,
      concat_ws('-', coalesce(u.acquirer, b.acquirer[1]), coalesce(u.transmitted, b.transmitted[1]),
        lpad(coalesce(u.stan, b.stan[1])::text, 6, '0')) as id,
      coalesce(u.operation, b.operation[1]) as operation, coalesce(u.customer, b.customer[1]) as customer,
      coalesce(u.card, b.card[1]) as card, u.token, coalesce(u.before, b.before[1]) as before, coalesce(u.answer,
      b.answer[1]) as answer, u.reason, u.reason_values::jsonb as reason_values, coalesce(u.amount, b.amount[1]) as amount, u.approval, coalesce(u.rrn,
      b.rrn[1]) as rrn, coalesce(u.terminal, b.terminal[1]) as terminal, coalesce(u.merchant, b.merchant[1]) as
      merchant, coalesce(u.merchant_name, b.merchant_name[1]) as merchant_name, coalesce(u.category, b.category[1])
      as category, coalesce(u.region, b.region[1]) as region, coalesce(u.day, b.day[1]) as day
    from payments.payment_bundle b,
      unnest(b.operation, b.acquirer, b.transmitted, b.stan, b.customer, b.card, b.token, b.before, b.answer, b.reason,
      b.reason_values,
      b.amount, b.approval, b.rrn, b.terminal, b.merchant, b.merchant_name, b.category, b.region, b.day)
      as u(operation, acquirer, transmitted, stan, customer, card, token, before, answer, reason, reason_values, amount,
        approval, rrn, terminal, merchant, merchant_name, category, region, day)
  ) p left join payments.progress g on g.shard = p.shard and g.id = p.id;

-- A token's or a card's payments from the one of operation `begin` backwards, at most `most`, of operations below `below`.
create function payments.payments_back(of_shard text, begin int8, below int8, most int4) returns table (id text, operation int8)
language sql stable as $$
  with recursive walk as (
    select 0 as back, ''::text as id, 0::int8 as operation, begin as before
    union all
    select w.back + case when p.operation < below then 1 else 0 end,
      concat_ws('-', p.acquirer, p.transmitted, lpad(p.stan::text, 6, '0')), p.operation, p.before
    from walk w cross join lateral payments.payment_in(of_shard, w.before) p
    where w.before <> 0 and w.back < most
  )
  select walk.id, walk.operation from walk where walk.operation <> 0 and walk.operation < below
$$;

-- What was answered until now gets operations below zero, which no shard gave.
create temporary table answered on commit drop as
  select *, coalesce(lag(place) over (partition by shard, coalesce(token, card), token is null order by place), 0) as before
  from (
    select *, row_number() over (partition by shard order by at, id) - 1 - count(*) over (partition by shard) as place
    from payments.authorisation_of_before
  ) o;
insert into payments.payment_key (shard, id, operation) select shard, id, place from answered;
insert into payments.payment_bundle (shard, last, count,
    operation, acquirer, transmitted, stan, customer, card, token, before, answer, reason, reason_values, amount,
    approval, rrn, terminal, merchant, merchant_name, category, region, day, business_date, at)
  select o.shard, o.place, 1,
    array[o.place], array[split_part(o.id, '-', 1)], array[split_part(o.id, '-', 2)::int8], array[split_part(o.id,
    '-', 3)::int4], array[o.customer], array[o.card], array[o.token], array[o.before], array[case when o.state in
    ('declined', 'absent') then o.state when o.holds > 0 then 'held' else 'paid' end], array[o.reason],
    array[o.reason_values::text], array[o.amount], array[o.approval], array[o.rrn], array[o.terminal], array[o.merchant], array[o.merchant_name],
    array[o.category], array[o.region], array[o.day], array[o.business_date], array[o.at]
  from answered o;
insert into payments.progress (shard, id, state, captured, refunded, holds, held, expires_at)
  select shard, id, state, captured, refunded, holds, held, expires_at from answered
  where state not in ('declined', 'absent') and (state <> 'paid' or refunded <> 0);
update payments.token_use u set last_payment = o.last
  from (select shard, token, max(place) as last from answered where token is not null group by shard, token) o
  where o.shard = u.shard and o.token = u.id;
insert into payments.card_use (shard, id, last_payment)
  select shard, card, max(place) from answered where token is null and card <> '' group by shard, card;
drop table payments.authorisation_of_before;
