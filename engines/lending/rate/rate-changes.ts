import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import type { Loan } from '../loan/loan.ts';
import { rateText } from '../rate.ts';
import { repricingId, repricings } from './repricing.ts';

/** A contract of decades has one a year. */
const CHANGES_MAX = 40;

/** How a loan's rate changed in its life, the newest first, and when it is made anew next: what its customer is told. Plan: keys. */
export async function rateChanges(
  pool: Pool,
  shard: string,
  { id, repricings: count, next_reprice_on }: Loan,
) {
  const ids = Array.from({ length: Math.min(count, CHANGES_MAX) }, (_, n) => repricingId(id, count - n));
  const rows =
    count === 0
      ? []
      : await readRows(pool, repricings, 'where shard = $1 and id = any($2::text[]) order by n desc', [
          shard,
          ids,
        ]);
  return {
    nextRepriceOn: next_reprice_on,
    rateChanges: rows.map(({ effective_on, before_bps, rate_bps }) => ({
      from: effective_on,
      beforePercent: rateText(before_bps),
      ratePercent: rateText(rate_bps),
    })),
  };
}
