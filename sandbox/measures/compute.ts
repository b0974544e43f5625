import type { Measure } from '@sandglass/pilot';
import type { Pool, PoolClient } from 'pg';

/** Readers do not wait for it: see LatestMeasures. Below what the pool waits for an answer. */
const TIMEOUT_MS = 25_000;

export interface MeasureValue {
  readonly measure: Measure;
  /** Decimal text: minor units for money. Null when the figure has no value yet. */
  readonly value: string | null;
}

/**
 * Computes a pilot's measures from one snapshot. The SQL is the sandbox's to run: read only, within a time, and never
 * by the pilot's own code.
 */
export async function computeMeasures(
  pool: Pool,
  shard: string,
  measures: readonly Measure[],
  businessDate: string,
): Promise<MeasureValue[]> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`set local statement_timeout = ${TIMEOUT_MS}`);
    const values: MeasureValue[] = [];
    for (const measure of measures) values.push(await computeOne(client, shard, measure, businessDate));
    return values;
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

async function computeOne(
  client: PoolClient,
  shard: string,
  measure: Measure,
  date: string,
): Promise<MeasureValue> {
  const { rows } = await client.query<{ value: string | null }>(
    `select m.value::numeric::text as value from (${measure.sql}) m`,
    measure.sql.includes('$2') ? [shard, date] : [shard],
  );
  return { measure, value: rows[0]?.value ?? null };
}
