import { DoorRefusal } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import {
  type Authorisation,
  authorisations,
  type Movement,
  movements,
  someAuthorisations,
} from './authorisation.ts';

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

/** A payment as it stands now, by its exchange (`exchangeId`). Plan: its key, its bundle, its progress. */
export async function paymentAt(
  pool: Pool,
  shard: string,
  exchange: string,
): Promise<Authorisation | undefined> {
  const [row] = await readRows(pool, someAuthorisations, 'where shard = $1 and id = $2', [shard, exchange]);
  return row;
}

/** Where the walks back through payments begin: at the last of each token, and of each card itself. */
const LAST = {
  token: 'select last_payment as last from payments.token_use where shard = $1 and id = $2',
  card: 'select last_payment as last from payments.card_use where shard = $1 and id = $2',
  holder: `select u.last_payment as last from payments.token t join payments.token_use u using (shard, id)
     where t.shard = $1 and t.customer = $2`,
  customer: `select u.last_payment as last from payments.token t join payments.token_use u using (shard, id)
       where t.shard = $1 and t.customer = $2
     union all
     select u.last_payment from payments.card c join payments.card_use u using (shard, id)
       where c.shard = $1 and c.customer = $2`,
} as const;
const NOTHING_BELOW = String(2n ** 63n - 1n);

/**
 * Payments of a token, a card or a customer, also those that were declined, newest first. Each knows the one before it, so a page
 * costs as much in an old book as in a young one; a customer's later pages pass by what earlier ones showed.
 */
export async function paymentsOf(
  pool: Pool,
  shard: string,
  of: PaymentsOf,
  page: PageOptions = {},
): Promise<PaymentPage> {
  const [[whose, id]] = Object.entries(of) as [[keyof typeof LAST, string]];
  const limit = limitOf(page);
  const { rows } = await pool.query<{ id: string }>(
    `select b.id from (${LAST[whose]}) s cross join lateral payments.payments_back($1, s.last, $3, $4) b
     order by b.operation desc limit $4`,
    [shard, id, cursorIn(page) ?? NOTHING_BELOW, limit],
  );
  const ids = rows.map((row) => row.id);
  const payments = await readRows(
    pool,
    someAuthorisations,
    'where shard = $1 and id = any($2) order by operation desc',
    [shard, ids],
  );
  return pageOf(payments, limit);
}

/** A payment's place in the order in which payments were answered. */
export interface PaymentPlace {
  /** ms since the epoch. */
  readonly at: number;
  readonly id: string;
}

/** Payments after a place and before a moment, in the order in which they were answered. Plan: the bundles from that moment on. */
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

/** Payments of a business date, in the order in which they were answered. Plan: the bundles of the day from the cursor's on. */
export async function paymentsOn(
  pool: Pool,
  shard: string,
  date: string,
  page: PageOptions = {},
): Promise<PaymentPage> {
  const limit = limitOf(page);
  const rows = await readRows(
    pool,
    authorisations,
    `where shard = $1 and business_date = $2 and bundle >= $3 and operation > $3 order by bundle, operation limit $4`,
    [shard, date, cursorIn(page) ?? String(-(2n ** 63n)), limit],
  );
  return pageOf(rows, limit);
}

/** What happened to a payment afterwards: its completions and refunds, oldest first. */
export const movementsOf = (pool: Pool, shard: string, exchange: string): Promise<Movement[]> =>
  readRows(pool, movements, 'where shard = $1 and authorisation = $2 order by at, id', [shard, exchange]);

const limitOf = ({ limit = LIMIT }: PageOptions): number => Math.max(1, Math.min(limit, LIMIT_MAX));

/** A cursor is the operation of the last payment that was shown. */
function cursorIn({ cursor }: PageOptions): string | undefined {
  if (cursor !== undefined && !/^-?\d{1,18}$/.test(cursor)) throw new DoorRefusal('cursor-invalid');
  return cursor;
}

function pageOf(payments: readonly Authorisation[], limit: number): PaymentPage {
  const last = payments.at(-1);
  return { payments, next: payments.length === limit ? last?.operation.toString() : undefined };
}
