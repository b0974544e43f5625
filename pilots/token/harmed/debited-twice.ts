import type { Harmed } from '@sandglass/pilot';

/**
 * Money that the ledger took for payments and no payment accounts for. What was taken on a date is what was paid at once or completed
 * on it, less what was reversed on it; a posting that was made twice is more. Plan: transfers, payments and movements of the defect's
 * dates, grouped by holder and date.
 */
export const debitedTwice: Harmed = {
  id: 'debited-twice',
  title: { 'zh-Hans': '付款重复扣款', 'zh-Hant': '付款重複扣款', en: 'Payments debited twice' },
  definition: {
    'zh-Hans': '某日因付款从您的账户扣的钱，多于您当日各笔付款的金额；补偿额为多扣的部分。',
    'zh-Hant': '某日因付款從您的帳戶扣的錢，多於您當日各筆付款的金額；補償額為多扣的部分。',
    en: 'On a date more was taken from your account for payments than your payments of that date come to; you are paid what was taken too much.',
  },
  sql: `
    with taken as (
      select substr(case code when 'card-payment-reversed' then credit else debit end, length('current/') + 1) as customer,
        business_date, sum(case code when 'card-payment-reversed' then -amount else amount end) as amount
      from ledger.transfer
      where shard = $1 and kind in ('transfer', 'post') and business_date between $2::date and $3::date
        and code in ('card-payment', 'card-completion', 'card-completion-over', 'card-payment-reversed')
      group by 1, 2
    ), booked as (
      select customer, business_date, amount from payments.authorisation
      where shard = $1 and answer = 'paid' and business_date between $2::date and $3::date
      union all
      select a.customer, m.business_date, case m.kind when 'completion' then m.amount else -m.amount end
      from payments.movement m join payments.authorisation_by_key a on a.shard = m.shard and a.id = m.authorisation
      where m.shard = $1 and m.kind in ('completion', 'reversal') and m.business_date between $2::date and $3::date
    ), owed as (select customer, business_date, sum(amount) as amount from booked group by 1, 2)
    select t.customer, sum(t.amount - coalesce(o.amount, 0)) as amount
    from taken t left join owed o using (customer, business_date)
    where t.amount > coalesce(o.amount, 0)
    group by t.customer`,
};
