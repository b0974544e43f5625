import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { datesOfRrn } from '../iso/rrn.ts';
import { type Authorisation, authorisations, movements, someAuthorisations } from './authorisation.ts';

const FOUND_MAX = 20;

/**
 * Those bundles of the number's dates that hold it, then the payment in them. Plan: payment_bundle_day for each date, payment_bundle's
 * key for what is left; no index on the number, which every payment would have to write.
 */
const BY_RRN = `where shard = $1 and rrn = $2 and bundle = any(array(
    select last from payments.payment_bundle
    where shard = $1 and business_date[1] = any($3::date[]) and $2 = any(rrn)))
  order by operation desc limit ${FOUND_MAX}`;

/**
 * The payments that a number leads to: an exchange, of the payment itself or of its completion, refund or reversal, or a retrieval
 * reference number (RRN) of either, which two acquirers may have given. Newest first.
 */
export async function paymentsByReference(
  pool: Pool,
  shard: string,
  wanted: string,
): Promise<readonly Authorisation[]> {
  const dates = datesOfRrn(wanted);
  const after = await readRows(
    pool,
    movements,
    dates.length === 0
      ? 'where shard = $1 and id = $2'
      : `where shard = $1 and rrn = $2 order by at desc limit ${FOUND_MAX}`,
    [shard, wanted],
  );
  const [named, byRrn] = await Promise.all([
    readRows(pool, someAuthorisations, 'where shard = $1 and id = any($2) order by operation desc', [
      shard,
      [wanted, ...after.map(({ authorisation }) => authorisation)],
    ]),
    dates.length === 0 ? [] : readRows(pool, authorisations, BY_RRN, [shard, wanted, dates]),
  ]);
  const known = new Set(byRrn.map(({ id }) => id));
  return [...byRrn, ...named.filter(({ id }) => !known.has(id))];
}
