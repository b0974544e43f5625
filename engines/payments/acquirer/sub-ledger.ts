import { clearingSubLedger } from '../member/figures.ts';
import { NETWORK_SETTLEMENT } from './chart.ts';

/** Where what the network owes an acquirer and what explains it disagree. Columns as `Pilot.subLedgers`. */
export const ACQUIRER_CLEARING_SUB_LEDGER = clearingSubLedger({
  account: NETWORK_SETTLEMENT,
  side: 'debit',
  booked: `
    select case when s.kind = 'refund' then -s.amount else s.amount end as amount, s.business_date from payments.sale s
    where s.shard = $1 and s.kind <> 'hold' and (s.state in ('approved', 'voiding') or (s.state = 'reversed' and exists (
      select from payments.merchant_movement v where v.shard = $1 and v.kind = 'reversal'
        and split_part(v.exchange, '-', 2) = s.transmitted_at and split_part(v.exchange, '-', 3) = s.stan)))
    union all
    select case when v.kind = 'representment' then v.amount else -v.amount end, v.business_date
    from payments.merchant_movement v where v.shard = $1`,
});
