import type { Pool } from 'pg';
import { CLEARING, chart, currentAccount } from '../chart.ts';
import type { ClearingSource } from '../clearing/source.ts';
import type { Booking } from '../member/booking.ts';
import type { ClearingMember } from '../member/member.ts';

/**
 * What an issuer booked against the network: payments that were taken at once, also those that were reversed later, and each movement
 * of its own. `where` limits both, by columns that both have. Plan: the bundles of a business date, or keys.
 */
const booked = ({ view, where }: Limited): string => `
  select a.id as exchange, '' as original, 'purchase' as kind, a.amount, a.rrn, a.business_date::text as date,
    extract(epoch from a.at) * 1000 as at
  from payments.${view} a
  where a.shard = $1 and ${where.replaceAll('x.', 'a.')} and (a.state = 'paid' or (a.state = 'reversed'
    and exists (select from payments.movement m where m.shard = $1 and m.id = a.id || '/reversal')))
  union all
  select m.id, m.authorisation, m.kind, m.amount, m.rrn, m.business_date::text, extract(epoch from m.at) * 1000
  from payments.movement m where m.shard = $1 and ${where.replaceAll('x.', 'm.')}`;

interface Limited {
  readonly view: 'authorisation' | 'authorisation_by_key';
  readonly where: string;
}

const ON: Limited = { view: 'authorisation', where: 'x.business_date = $2::date' };
const OF: Limited = { view: 'authorisation_by_key', where: 'x.id = any($2)' };

type Found = Omit<Booking, 'at'> & { readonly at: string };

async function bookings(pool: Pool, limited: Limited, values: readonly unknown[]): Promise<Booking[]> {
  const { rows } = await pool.query<Found>(booked(limited), [...values]);
  return rows.map(({ at, ...of }) => ({ ...of, at: Math.round(Number(at)) }));
}

const OWNER = `
  select a.customer from payments.authorisation_by_key a
  where a.shard = $1 and a.customer <> '' and a.id = coalesce(
    (select m.authorisation from payments.movement m where m.shard = $1 and m.id = $2), split_part($2, '/', 1))`;

/** An issuer as a member of the network: what it owes for payments stands on the credit side of its clearing account. */
export const issuerMember = (shard: string, code: string, source: ClearingSource): ClearingMember => ({
  shard,
  code,
  source,
  clearing: { id: CLEARING, ...chart.clearing },
  side: 'credit',
  bookedOn: (pool, date) => bookings(pool, ON, [shard, date]),
  bookedOf: (pool, exchanges) => bookings(pool, OF, [shard, exchanges]),
  undoing: async () => [],
  isUnended: async () => false,
  partyOf: async (pool, exchange) => {
    const { rows } = await pool.query<{ customer: string }>(OWNER, [shard, exchange]);
    const customer = rows[0]?.customer;
    return customer === undefined ? undefined : { account: currentAccount(customer), subject: customer };
  },
});
