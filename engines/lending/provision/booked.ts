import { balanceAt } from '@sandglass/ledger';
import { readRows } from '@sandglass/operations';
import { instantOf, parseDate } from '@sandglass/time';
import type { Pool } from 'pg';
import { amountText } from '../amount.ts';
import { IMPAIRMENT_LOSS } from '../chart.ts';
import { provisionPlans } from './plan.ts';

const MONTHS_PER_QUARTER = 3;

/** First day of a quarter, and of the one after it. */
export function quarterOf(quarter: string): { readonly from: string; readonly until: string } {
  const [year = '', n = ''] = quarter.split('-Q');
  const first = (Number(n) - 1) * MONTHS_PER_QUARTER;
  return { from: firstOf(Number(year), first), until: firstOf(Number(year), first + MONTHS_PER_QUARTER) };
}

const firstOf = (year: number, month: number): string =>
  `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** Each planned quarter with what was booked as impairment loss in it, by the ledger, newest first. */
export async function plannedAndBooked(pool: Pool, shard: string) {
  const plans = await readRows(pool, provisionPlans, 'where shard = $1 order by id desc limit 40', [shard]);
  return Promise.all(
    plans.map(async ({ id, amount, version, planned_by, planned_on }) => {
      const { from, until } = quarterOf(id);
      const booked = (await lossBy(pool, shard, until)) - (await lossBy(pool, shard, from));
      return {
        quarter: id,
        planned: amountText(amount),
        booked: amountText(booked),
        left: amountText(amount - booked),
        version,
        plannedBy: planned_by,
        plannedOn: planned_on,
      };
    }),
  );
}

/** Impairment loss that was booked before a date begins, minor units. */
async function lossBy(pool: Pool, shard: string, date: string): Promise<bigint> {
  const moment = instantOf(parseDate(date), '00:00') - 1;
  const { debits, credits } = await balanceAt(pool, shard, IMPAIRMENT_LOSS, moment);
  return debits - credits;
}
