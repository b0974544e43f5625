import { consentsGiven } from '@sandglass/consent';
import { undeliveredJobs } from '@sandglass/jobs';
import { pilotKeys } from '@sandglass/keys';
import { pendingTransfers } from '@sandglass/ledger';
import type { Sentence } from '@sandglass/operations';
import type { LeftOverCheck } from '@sandglass/pilot';
import { openRuns } from '@sandglass/runs';
import type { Pool } from 'pg';

const SAMPLES_MAX = 5;
const TIMEOUT_MS = 30_000;

/** What is looked for in every pilot, whatever its program; each room brings its own. */
export const houseChecks: readonly LeftOverCheck[] = [
  pendingTransfers,
  openRuns,
  undeliveredJobs,
  consentsGiven,
  pilotKeys,
];

/** How much of one kind is left, and where to begin. */
export interface LeftOver {
  readonly id: string;
  readonly title: Sentence;
  readonly count: number;
  /** Ids of the first few. */
  readonly samples: readonly string[];
}

/**
 * What is still there of a pilot, kind by kind, from one snapshot: the one measure of whether an exit is complete. It
 * may be asked at any time, also before an exit.
 */
export async function leftOver(
  pool: Pool,
  shard: string,
  checks: readonly LeftOverCheck[],
): Promise<readonly LeftOver[]> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`set local statement_timeout = ${TIMEOUT_MS}`);
    const found: LeftOver[] = [];
    for (const { id, title, sql } of checks) {
      const { rows } = await client.query<{ count: number; samples: string[] | null }>(
        `select count(*)::int4 as count, (array_agg(f.id::text order by f.id::text))[1:${SAMPLES_MAX}] as samples
         from (${sql}) f`,
        [shard],
      );
      found.push({ id, title, count: rows[0]?.count ?? 0, samples: rows[0]?.samples ?? [] });
    }
    return found;
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}
