import type { Harmed } from '@sandglass/pilot';

/**
 * The day to which a moment's window of hours belongs, as the decision reckons it: one over midnight belongs to the day on which it
 * began; null: it lies outside of the hours.
 */
const WINDOW_DAY = `
  case when rules->'hours' is null then local::date
    when opens < closes then case when clock >= opens and clock < closes then local::date end
    when clock >= opens then local::date
    when clock < closes then local::date - 1 end`;

/**
 * Payments that were approved although their token's rules forbid them. Looked at with the rules as they stand, so only where the holder
 * has not changed them since; what is contested is settled there, and how the number came in is not kept of a payment. A payment that
 * breaks a rule by itself is harm whole; of the others, what a day came to beyond its limit. Plan: payments of the defect's dates, each
 * with its token and the token's steps by their indexes.
 */
export const againstRule: Harmed = {
  id: 'against-rule',
  title: {
    'zh-Hans': '违反您的规则的付款',
    'zh-Hant': '違反您的規則的付款',
    en: 'Payments against your rules',
  },
  definition: {
    'zh-Hans':
      '付款获得批准，而您为标记设的规则（最后付款日、星期、时段、商户、类别、地区、每笔或每日限额）不允许。补偿额为违反规则的付款中已扣而未退的钱；超过每日限额的，为超出的部分。您之后改过规则的、已在争议中处理的不在此列。',
    'zh-Hant':
      '付款獲得核准，而您為代碼設的規則（最後付款日、星期、時段、商戶、類別、地區、每筆或每日限額）不允許。補償額為違反規則的付款中已扣而未退的錢；超過每日限額的，為超出的部分。您之後改過規則的、已在爭議中處理的不在此列。',
    en: 'Payments were approved that the rules of your token forbade: its last day, weekdays, hours, merchants, categories, regions, its limit a payment or a day. You are paid what was taken by them and not given back; beyond a daily limit, what exceeded it. Not counted: where you changed the rules afterwards, and what is settled in a dispute.',
  },
  sql: `
    with paid as (
      select a.customer, a.token, a.day, a.at, a.amount, a.merchant, a.category, a.region, t.rules,
        greatest(least(a.captured, a.amount) - a.refunded, 0) as kept,
        a.at at time zone (t.rules->>'zone') as local,
        to_char(a.at at time zone (t.rules->>'zone'), 'HH24:MI') collate "C" as clock,
        (t.rules->'hours'->>'from') collate "C" as opens, (t.rules->'hours'->>'until') collate "C" as closes
      from payments.authorisation a join payments.token t on t.shard = a.shard and t.id = a.token
      where a.shard = $1 and a.business_date between $2::date and $3::date and a.answer in ('paid', 'held')
        and not exists (select from payments.dispute d where d.shard = $1 and d.id = a.id
          and d.state <> 'withdrawn' and (d.state <> 'lost' or d.bearer = 'bank'))
    ), windowed as (select *, ${WINDOW_DAY} as window_day from paid),
    judged as (
      select *, min(at) over (partition by token, day) as day_began,
        amount > (rules->>'perPayment')::numeric * 100 or window_day is null
          or local::date > (rules->>'lastDay')::date or not rules->'weekdays' @> to_jsonb(extract(isodow from window_day)::int)
          or not rules->'merchants' @> to_jsonb(merchant) or not rules->'categories' @> to_jsonb(category)
          or not rules->'regions' @> to_jsonb(region) as breaks
      from windowed
    ), unchanged as (
      select *, coalesce(breaks, false) as broke from judged j
      where not exists (select from payments.token_step s where s.shard = $1 and s.token = j.token and s.step = 'rules-changed'
        and s.at >= case when breaks then j.at else j.day_began end)
    )
    select customer, sum(amount) as amount from (
      select customer, sum(kept) as amount from unchanged where broke group by customer
      union all
      select customer, sum(kept) - (rules->>'perDay')::numeric * 100 from unchanged
      where not broke and rules ? 'perDay'
      group by customer, token, day, rules
      having sum(kept) > (rules->>'perDay')::numeric * 100
    ) h
    where amount > 0
    group by customer`,
};
