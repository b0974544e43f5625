import type { Pool } from 'pg';
import type { ClearingSource } from '../clearing/source.ts';
import type { Booking } from '../member/booking.ts';
import type { ClearingMember } from '../member/member.ts';
import { acquirerChart, merchantAccount, NETWORK_SETTLEMENT } from './chart.ts';

const EXCHANGE = `$2 || '-' || s.transmitted_at || '-' || s.stan`;
/** Approved, or given up again after it was. */
const BOOKED = `(s.state in ('approved', 'voiding') or (s.state = 'reversed' and exists (
    select from payments.merchant_movement v where v.shard = $1 and v.id = ${EXCHANGE} || '/reversal')))`;
const SALES = `
  select ${EXCHANGE} as exchange, coalesce($2 || '-' || o.transmitted_at || '-' || o.stan, '') as original, s.kind, s.amount,
    s.rrn, s.business_date::text as date, extract(epoch from s.at) * 1000 as at, s.merchant, s.state,
    ${BOOKED} as booked
  from payments.sale s left join payments.sale o on o.shard = $1 and o.id = s.original
  where s.shard = $1 and s.kind <> 'hold'`;
/** Voids, chargebacks and what followed them, booked when they came. */
const PRESENTED = `
  select c.id as exchange, c.exchange as original, c.kind, c.amount, c.rrn, c.business_date::text as date,
    extract(epoch from c.at) * 1000 as at
  from payments.merchant_movement c where c.shard = $1`;

/** May still come to be owed to the merchant. */
const UNENDED: readonly string[] = ['sending', 'unknown', 'stuck'];

type Found = Omit<Booking, 'at'> & { readonly at: string };
const asBooking = ({ exchange, original, kind, amount, rrn, date, at }: Found): Booking => ({
  exchange,
  original,
  kind,
  amount,
  rrn,
  date,
  at: Math.round(Number(at)),
});

/** A trace number and its time, as an exchange names them; a presentment or a reversal by what it is about. */
function traceOf(exchange: string): { readonly at: string; readonly stan: string } {
  const [, at = '', stan = ''] = exchange.split('/')[0]!.split('-');
  return { at, stan };
}

/** An acquirer as a member of the network: what it is owed for payments stands on the debit side of its clearing account. */
export function acquirerMember(shard: string, code: string, source: ClearingSource): ClearingMember {
  /** Plan: the index by trace number and time. */
  const salesOf = async (pool: Pool, exchanges: readonly string[]) => {
    const traces = exchanges.map(traceOf);
    const { rows } = await pool.query<Found & { merchant: string; state: string; booked: boolean }>(
      `${SALES} and (s.stan, s.transmitted_at) in (select * from unnest($3::text[], $4::text[]))`,
      [shard, code, traces.map(({ stan }) => stan), traces.map(({ at }) => at)],
    );
    return rows;
  };
  return {
    shard,
    code,
    source,
    clearing: { id: NETWORK_SETTLEMENT, ...acquirerChart.settlement },
    side: 'debit',
    bookedOn: async (pool, date) => {
      const { rows } = await pool.query<Found>(
        `select exchange, original, kind, amount, rrn, date, at from (
           ${SALES} and ${BOOKED} and s.business_date = $3::date) s
         union all ${PRESENTED} and c.business_date = $3::date`,
        [shard, code, date],
      );
      return rows.map(asBooking);
    },
    bookedOf: async (pool, exchanges) => {
      const sold = (await salesOf(pool, exchanges)).filter(
        ({ booked, exchange }) => booked && exchanges.includes(exchange),
      );
      const { rows } = await pool.query<Found>(`${PRESENTED} and c.id = any($2)`, [shard, exchanges]);
      return [...sold, ...rows].map(asBooking);
    },
    undoing: async (pool, exchanges) =>
      (await salesOf(pool, exchanges))
        .filter(({ state }) => state === 'unknown' || state === 'reversed' || state === 'sending')
        .map(({ exchange }) => exchange),
    isUnended: async (pool, exchange) =>
      (await salesOf(pool, [exchange])).some(({ state }) => UNENDED.includes(state)),
    partyOf: async (pool, exchange) => {
      const [sale] = await salesOf(pool, [exchange]);
      return sale === undefined ? undefined : { account: merchantAccount(sale.merchant) };
    },
  };
}
