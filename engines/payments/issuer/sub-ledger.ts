import { CLEARING } from '../chart.ts';
import { clearingSubLedger } from '../member/figures.ts';

/** Where an issuer's clearing account and what explains it disagree. Columns as `Pilot.subLedgers`. */
export const ISSUER_CLEARING_SUB_LEDGER = clearingSubLedger({
  account: CLEARING,
  side: 'credit',
  booked: `
    select a.amount, a.business_date from payments.authorisation a
    where a.shard = $1 and (a.state = 'paid' or (a.state = 'reversed'
      and exists (select from payments.movement m where m.shard = $1 and m.id = a.id || '/reversal')))
    union all
    select case when m.kind in ('completion', 'representment') then m.amount else -m.amount end, m.business_date
    from payments.movement m where m.shard = $1`,
});
