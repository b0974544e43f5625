import type { Limit } from '@sandglass/declaration';
import { type Json, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { counters, type MandateRow, mandates } from './tables.ts';
import { maximumOf, textOf, windowOf } from './use.ts';

export interface LimitInUse {
  readonly limit: Limit;
  /** Minor units, or a number of things. */
  readonly used: bigint;
  readonly maximum: bigint;
}

/** A pilot's mandate and how much of each counted limit of the pilot is used, as the guard counts it. */
export async function limitsInUse(
  pool: Pool,
  pilot: string,
  businessDate: string,
): Promise<{ readonly mandate: MandateRow; readonly limits: readonly LimitInUse[] } | undefined> {
  const [mandate] = await readRows(pool, mandates, 'where shard = $1 and pilot = $1', [pilot]);
  if (mandate === undefined) return undefined;
  const rows = await readRows(pool, counters, 'where shard = $1', [pilot]);
  const used = new Map(rows.map(({ id, value }) => [id, value]));
  const limits = mandate.limits
    .filter(({ kind, per }) => per === 'pilot' && kind !== 'hours' && kind !== 'regions')
    .map((limit) => ({
      limit,
      used: used.get(`${limit.id}|${windowOf(limit.period, businessDate)}|`) ?? 0n,
      maximum: maximumOf(limit),
    }));
  return { mandate, limits };
}

/** A limit's use as a figure that is published each day: an id, and minor units or a number. */
export const limitFigure = (limit: Pick<Limit, 'id'>): string => `limit.${limit.id}`;

/** How much of each counted limit is used, as it is published at the end of a business date. */
export async function limitFigures(pool: Pool, pilot: string, businessDate: string) {
  const inUse = (await limitsInUse(pool, pilot, businessDate))?.limits ?? [];
  return inUse.map(({ limit, used }) => ({ measure: limitFigure(limit), value: used.toString() }));
}

/** Hundredths of the maximum, rounded down; a maximum of nothing is used up. */
export const percentUsed = ({ used, maximum }: LimitInUse): number =>
  maximum === 0n ? 100 : Number((used * 100n) / maximum);

/** As the API tells it: amounts as decimals of the limit's currency. */
export function limitJson(inUse: LimitInUse): Json {
  const { limit, used, maximum } = inUse;
  const money = limit.kind === 'amount' || limit.kind === 'balance';
  const percent = percentUsed(inUse);
  return {
    id: limit.id,
    kind: limit.kind,
    period: limit.period,
    title: { 'zh-Hans': limit.text.zh, 'zh-Hant': limit.text.zhHant ?? limit.text.zh, en: limit.text.en },
    currency: money ? 'CNY' : null,
    used: textOf(limit, used),
    maximum: textOf(limit, maximum),
    percent,
    warnAtPercent: limit.warnAtPercent,
    warning: percent >= limit.warnAtPercent,
  };
}
