import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { type Authorisation, authorisations, type Movement, movements } from './authorisation.ts';

/** Whose payments. A card's are those that were made by the card itself, a holder's those by any of their tokens. */
export type PaymentsOf =
  | { readonly token: string }
  | { readonly holder: string }
  | { readonly card: string }
  | { readonly customer: string };

/** A page of payments. `next` is the cursor of the following one; undefined: there is none. */
export interface PaymentPage {
  readonly payments: readonly Authorisation[];
  readonly next: string | undefined;
}

export interface PageOptions {
  /** `next` of the page before. A text that no page gave finds what an empty one finds: the first page. */
  readonly cursor?: string | undefined;
  /** At most 500; default 50. */
  readonly limit?: number | undefined;
}

const LIMIT = 50;
const LIMIT_MAX = 500;

/** A payment as it stands now, by its exchange (`exchangeId`). */
export async function paymentAt(
  pool: Pool,
  shard: string,
  exchange: string,
): Promise<Authorisation | undefined> {
  const [row] = await readRows(pool, authorisations, 'where shard = $1 and id = $2', [shard, exchange]);
  return row;
}

/** Payments of a token, a card or a customer, also those that were declined, newest first. */
export async function paymentsOf(
  pool: Pool,
  shard: string,
  of: PaymentsOf,
  page: PageOptions = {},
): Promise<PaymentPage> {
  const [whose, id] = whoseOf(of);
  const [at, before] = placeIn(page.cursor) ?? [Number.MAX_SAFE_INTEGER / 1000, ''];
  const limit = limitOf(page);
  const rows = await readRows(
    pool,
    authorisations,
    `where shard = $1 and ${whose} and (at, id) < (to_timestamp($3::float8 / 1000), $4) order by at desc, id desc limit $5`,
    [shard, id, at, before, limit],
  );
  return pageOf(rows, limit);
}

/**
 * A holder's payments are found token by token, the newest of each, so that no payment pays for an index by customer.
 * Plan: token_customer, then authorisation_token backwards, a page of each.
 */
const OF_HOLDER = `id in (
  select newest.id from payments.token t cross join lateral (
    select a.id from payments.authorisation a
    where a.shard = $1 and a.token = t.id and (a.at, a.id) < (to_timestamp($3::float8 / 1000), $4)
    order by a.at desc, a.id desc limit $5) newest
  where t.shard = $1 and t.customer = $2)`;

function whoseOf(of: PaymentsOf): readonly [string, string] {
  if ('token' in of) return ['token = $2', of.token];
  if ('holder' in of) return [OF_HOLDER, of.holder];
  if ('card' in of) return ['token is null and card = $2', of.card];
  return ['customer = $2', of.customer];
}

/** A payment's place in the order in which payments were answered. */
export interface PaymentPlace {
  /** ms since the epoch. */
  readonly at: number;
  readonly id: string;
}

/**
 * Payments after a place and before a moment, in the order in which they were answered. Plan: the range index on `at`, which is as
 * good as the table's order.
 */
export const paymentsBetween = (
  pool: Pool,
  shard: string,
  after: PaymentPlace,
  untilMs: number,
  limit = LIMIT,
): Promise<Authorisation[]> =>
  readRows(
    pool,
    authorisations,
    `where shard = $1 and at >= to_timestamp($2::float8 / 1000) and (at, id) > (to_timestamp($2::float8 / 1000), $3)
       and at < to_timestamp($4::float8 / 1000) order by at, id limit $5`,
    [shard, after.at, after.id, untilMs, Math.min(limit, LIMIT_MAX)],
  );

/** Payments of a business date, in the order in which they were answered. */
export async function paymentsOn(
  pool: Pool,
  shard: string,
  date: string,
  page: PageOptions = {},
): Promise<PaymentPage> {
  const [at, after] = placeIn(page.cursor) ?? [0, ''];
  const limit = limitOf(page);
  const rows = await readRows(
    pool,
    authorisations,
    `where shard = $1 and business_date = $2 and (at, id) > (to_timestamp($3::float8 / 1000), $4) order by at, id limit $5`,
    [shard, date, at, after, limit],
  );
  return pageOf(rows, limit);
}

/** What happened to a payment afterwards: its completions and refunds, oldest first. */
export const movementsOf = (pool: Pool, shard: string, exchange: string): Promise<Movement[]> =>
  readRows(pool, movements, 'where shard = $1 and authorisation = $2 order by at, id', [shard, exchange]);

const limitOf = ({ limit = LIMIT }: PageOptions): number => Math.max(1, Math.min(limit, LIMIT_MAX));

function pageOf(rows: readonly Authorisation[], limit: number): PaymentPage {
  const last = rows.at(-1);
  const isMore = last !== undefined && rows.length === limit;
  return { payments: rows, next: isMore ? `${last.at}.${last.id}` : undefined };
}

function placeIn(cursor: string | undefined): readonly [number, string] | undefined {
  const found = /^(\d{1,15})\.(.+)$/.exec(cursor ?? '');
  return found === null ? undefined : [Number(found[1]), found[2]!];
}
