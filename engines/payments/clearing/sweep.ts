import type { Table } from '@sandglass/operations';
import type { Sweep } from '@sandglass/sweeps';
import { relayed } from '../switch/relayed.ts';
import { FEES, type FeeTable } from './fees.ts';
import { clearingLines, presentments } from './line-table.ts';

/** The fee tables as a statement takes them; rates in millionths, caps in minor units, null: none. */
const asRows = (tables: readonly FeeTable[]) =>
  tables.map(({ from, issuer, network, free }) => ({
    from,
    free,
    debit: issuer.debit.ppm,
    debit_cap: issuer.debit.cap?.toString() ?? null,
    credit: issuer.credit.ppm,
    credit_cap: issuer.credit.cap?.toString() ?? null,
    network: network.ppm,
    network_cap: network.cap?.toString() ?? null,
  }));

/** `feesOf` of what a payment has taken: half up to the fen, capped; nothing of nothing. */
const fee = (taken: string, ppm: string, cap: string): string =>
  `least(div(greatest(${taken}, 0) * ${ppm} + 500000, 1000000), ${cap})`;

const INTERCHANGE = (taken: string): string => `(case f.card when 'credit'
    then ${fee(taken, 'f.credit', 'f.credit_cap')} else ${fee(taken, 'f.debit', 'f.debit_cap')} end)`;
const NETWORK = (taken: string): string => fee(taken, 'f.network', 'f.network_cap');
const step = (of: (taken: string) => string): string =>
  `(case when f.free then 0 else f.sign * (${of('f.after')} - ${of('f.before')}) end)::int8`;

const TAKING = `('purchase', 'completion', 'refund', 'reversal')`;
const BACK = `('refund', 'reversal', 'chargeback', 'credit-adjustment')`;

/**
 * `linesOf` for a settlement date, which is the day before the night. $3 the fee tables. Plan: the partial indexes of what is not
 * cleared; then each payment's first exchange and its earlier lines by key; one sort by payment.
 */
const LINES = `
  uncleared as (
    select r.id, coalesce(r.original, r.id) as payment, coalesce(r.original, '') as original, r.kind,
      r.acquirer, r.issuer, r.amount, r.rrn, r.at
    from payments.relayed r
    where r.shard = $1 and r.state = 'approved' and r.kind <> 'hold' and r.cleared_on is null and r.business_date < $2::date
    union all
    select r.id || '/reversal', coalesce(r.original, r.id), r.id, 'reversal', r.acquirer, r.issuer, r.amount, r.rrn, r.at
    from payments.relayed r
    where r.shard = $1 and r.state = 'reversed' and r.cleared_on is not null and r.undone_on is null and r.reversed_on < $2::date
    union all
    select p.id, p.exchange, p.exchange, p.kind, p.acquirer, p.issuer, p.amount, p.rrn, p.at
    from payments.presentment p
    where p.shard = $1 and p.cleared_on is null and p.business_date < $2::date),
  signed as (
    select u.*, case when u.kind in ${BACK} then -1 else 1 end as sign, u.kind in ${TAKING} as taking from uncleared u),
  earlier as (
    select l.payment, sum(case when l.kind in ${BACK} then -l.amount else l.amount end) as taken
    from payments.clearing_line l
    where l.shard = $1 and l.kind in ${TAKING} and l.payment in (select payment from uncleared)
    group by l.payment),
  stepped as (
    select s.*, s.taken - s.sign * s.amount as before, s.taken as after
    from (
      select s.*, coalesce(e.taken, 0) + sum(case when s.taking then s.sign * s.amount else 0 end)
        over (partition by s.payment order by s.at, s.id collate "C") as taken
      from signed s left join earlier e on e.payment = s.payment) s),
  charged as (
    select s.*, o.card, t.*, not s.taking or o.id is null or o.category = any(t.exempt) as free
    from stepped s
    left join payments.relayed o on o.shard = $1 and o.id = s.payment
    left join lateral (
      select t.debit, t.debit_cap, t.credit, t.credit_cap, t.network, t.network_cap, t.free as exempt
      from jsonb_to_recordset($3::jsonb) as t("from" date, free text[], debit numeric, debit_cap numeric,
        credit numeric, credit_cap numeric, network numeric, network_cap numeric)
      where t."from" <= o.business_date order by t."from" desc limit 1) t on true),
  cleared as (
    update payments.relayed r set cleared_on = $2::date - 1
    from uncleared u where r.shard = $1 and r.id = u.id and u.kind in ('purchase', 'completion', 'refund')),
  undone as (
    update payments.relayed r set undone_on = $2::date - 1
    from uncleared u where r.shard = $1 and r.id = u.original and u.kind = 'reversal'),
  presented as (
    update payments.presentment p set cleared_on = $2::date - 1
    from uncleared u where p.shard = $1 and p.id = u.id),
  swept as (
    insert into payments.clearing_line
      (shard, id, date, payment, original, kind, acquirer, issuer, amount, interchange, network, rrn)
    select $1, f.id, $2::date - 1, f.payment, f.original, f.kind, f.acquirer, f.issuer, f.amount,
      ${step(INTERCHANGE)}, ${step(NETWORK)}, f.rrn
    from charged f
    returning id, id || '|' || kind || '|' || amount || '|' || interchange || '|' || network as leaf,
      amount, interchange, network)`;

/** Makes the day's clearing of what a network passed on: the lines of the settlement date before the night. */
export const clearingSweep = (shard: string, tables: readonly FeeTable[] = FEES): Sweep => ({
  name: `${shard}.clear`,
  touches: [relayed, presentments, clearingLines] as unknown as readonly Table[],
  sql: LINES,
  sums: ['amount', 'interchange', 'network'],
  given: async () => [JSON.stringify(asRows(tables))],
  consequences: () => ({}),
});
