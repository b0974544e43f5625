/**
 * Whom a defect of any lender hurt, as the pilot's `harmed`. Interest that the ledger took and no repayment accounts for. Each repayment of a customer on a date is a row with its
 * interest; the ledger's interest of that customer and date must be their sum. A posting that was made twice is more.
 * Plan: transfers and repayments of the defect's dates, grouped by customer and date.
 */
export const interestTwice = {
  id: 'interest-twice',
  title: { 'zh-Hans': '利息重复扣收', 'zh-Hant': '利息重複扣收', en: 'Interest charged twice' },
  definition: {
    'zh-Hans': '某日从您的账户扣收的利息，多于当日各笔还款应付的利息；补偿额为多扣的部分。',
    'zh-Hant': '某日從您的帳戶扣收的利息，多於當日各筆還款應付的利息；補償額為多扣的部分。',
    en: 'On a date more interest was taken from your account than your repayments of that date owed; you are paid what was taken too much.',
  },
  sql: `
    with charged as (
      select substr(case code when 'repayment-interest' then debit else credit end, length('current/') + 1) as customer,
        business_date, sum(case code when 'repayment-interest' then amount else -amount end) as amount
      from ledger.transfer
      where shard = $1 and kind = 'transfer' and code in ('repayment-interest', 'repayment-interest-reversed')
        and business_date between $2::date and $3::date
      group by 1, 2
    ), owed as (
      select customer, paid_on, sum(interest) as amount from lending.repayment
      where shard = $1 and paid_on between $2::date and $3::date
      group by 1, 2
    )
    select c.customer, sum(c.amount - coalesce(o.amount, 0)) as amount
    from charged c left join owed o on o.customer = c.customer and o.paid_on = c.business_date
    where c.amount > coalesce(o.amount, 0)
    group by c.customer`,
} as const;
