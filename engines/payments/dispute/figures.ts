import { DISPUTES } from './chart.ts';

/**
 * Payments confirmed as unauthorised, by the month in which they were paid, in minor units; $1 the shard, $2 a business date of the
 * month. Beside what was paid it is the share of fraud.
 */
export const UNAUTHORISED_AMOUNT = `
  select coalesce(sum(amount), 0)::numeric as value from payments.dispute
  where shard = $1 and unauthorised and paid_on >= date_trunc('month', $2::date) and paid_on <= $2::date`;

/** Where the account of disputes and the disputes disagree. Columns as `Pilot.subLedgers`. */
export const DISPUTE_SUB_LEDGER = `
  select '${DISPUTES}' as account, coalesce(a.debits - a.credits, 0)::int8 as kept, d.amount::int8 as explained
  from (select coalesce(sum(advanced - recovered), 0) as amount from payments.dispute
    where shard = $1 and ended_on is null) d
  left join ledger.account a on a.shard = $1 and a.id = '${DISPUTES}'
  where coalesce(a.debits - a.credits, 0) <> d.amount`;
