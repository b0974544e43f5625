import { readRows } from '@sandglass/operations';
import { type Dispute, disputes, type TokenStep } from '@sandglass/payments';
import type { Pool } from 'pg';
import { type Report, reports } from '../payments/report.ts';
import { SHARD } from '../shard.ts';

/** What a token's holder said was not theirs, the oldest first, each with what contests it. */
export interface Reported {
  readonly report: Report;
  readonly dispute: Pick<Dispute, 'ended_on'> | undefined;
}

/** Plan: the reports are walked through; they are as few as stolen phones. Then the disputes' key. */
export async function reportedOf(pool: Pool, token: string): Promise<readonly Reported[]> {
  const said = await readRows(pool, reports, 'where shard = $1 and token = $2 order by reported_at, id', [
    SHARD,
    token,
  ]);
  if (said.length === 0) return [];
  const contested = await readRows(pool, disputes, 'where shard = $1 and id = any($2)', [
    SHARD,
    said.map(({ id }) => id),
  ]);
  const disputeOf = new Map(contested.map((one) => [one.id, one]));
  return said.map((report) => ({ report, dispute: disputeOf.get(report.id) }));
}

/** Open while its dispute goes on; where nothing is contested, until somebody resumed the token afterwards. */
export const reportedView = ({ report, dispute }: Reported, steps: readonly TokenStep[]) => ({
  payment: report.id,
  reportedAt: new Date(report.reported_at).toISOString(),
  disputed: dispute !== undefined,
  open:
    dispute === undefined
      ? !steps.some(({ step, at }) => step === 'resumed' && at > report.reported_at)
      : dispute.ended_on === null,
});
