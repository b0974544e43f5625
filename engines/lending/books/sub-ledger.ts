import {
  COMMITMENT_PROVISION,
  DISPOSAL_CLEARING,
  FOR_BUYERS,
  INTEREST_RECEIVABLE,
  LOSS_ALLOWANCE,
  PENALTY_RECEIVABLE,
  principalAccount,
  REALISATION_CLEARING,
  REPOSSESSED,
  SUSPENDED_INTEREST,
  WRITTEN_OFF,
} from '../chart.ts';

/**
 * Where loans and ledger disagree: each loan's principal with its account, the sums of positions and standings with
 * theirs, what buyers paid and are owed, and the claims that were written off; nothing lies between a sale of collateral and
 * its creditors, and what was taken in payment is carried at its price.
 * Columns `account`, `kept` (by the ledger) and `explained` (by the loans), minor units on the debit side; $1 is the shard.
 * One statement, and so one snapshot. Plan: hash joins over all loans; for the background.
 */
export const LENDING_SUB_LEDGER = `
  with explained as (
    select '${principalAccount('')}' || id as account, principal as amount from lending.loan where shard = $1
    union all
    select s.account, s.amount from (
      select coalesce(sum(interest), 0) as interest, coalesce(sum(overdue), 0) as overdue, coalesce(sum(memo), 0) as memo
      from lending.position where shard = $1) p
    cross join lateral (values ('${INTEREST_RECEIVABLE}', p.interest), ('${PENALTY_RECEIVABLE}', p.overdue),
      ('${SUSPENDED_INTEREST}', p.memo)) as s(account, amount)
    union all
    select s.account, s.amount from (
      select coalesce(sum(allowance), 0) as allowance, coalesce(sum(commitment), 0) as commitment
      from lending.standing where shard = $1) t
    cross join lateral (values ('${LOSS_ALLOWANCE}', -t.allowance), ('${COMMITMENT_PROVISION}', -t.commitment))
      as s(account, amount)
    union all
    select '${DISPOSAL_CLEARING}', -coalesce(sum(clearing), 0) from lending.disposal_pool where shard = $1
    union all
    select '${FOR_BUYERS}', -coalesce(sum(amount), 0) from lending.passed_on where shard = $1 and paid_on is null
    union all
    select '${WRITTEN_OFF}', coalesce(sum(principal - paid_principal + interest - paid_interest + overdue - paid_overdue), 0)
      from lending.write_off where shard = $1 and state = 'written-off'
    union all
    select '${REALISATION_CLEARING}', 0
    union all
    select '${REPOSSESSED}', coalesce(sum(price), 0) from lending.realisation
      where shard = $1 and taken and state = 'distributed')
  select e.account, coalesce(a.debits - a.credits, 0)::int8 as kept, e.amount::int8 as explained
  from explained e left join ledger.account a on a.shard = $1 and a.id = e.account
  where coalesce(a.debits - a.credits, 0) <> e.amount order by e.account`;
