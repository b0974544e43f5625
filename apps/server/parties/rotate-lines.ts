import type { Deliver } from '@sandglass/jobs';
import { type Executor, readRows, system } from '@sandglass/operations';
import { lineKeys, lineRotatedOf, rotateJob } from '@sandglass/payments';
import type { Pool } from 'pg';
import type { LineSecrets } from './secured.ts';

/** An institution's line to the network, where the house has both ends of it. */
export interface OwnLine {
  /** Whose it is: where its secret is asked for. */
  readonly shard: string;
  /** Institution codes of its two ends. */
  readonly ends: readonly [string, string];
  /** As `LinkClient.takeNewest`, of the end that connects. */
  readonly takeNewest: () => Promise<boolean>;
}

/**
 * Brings a line's next secret to both ends, and destroys the one before once nothing needs it: make it, share it, go over to it,
 * destroy, note. A house that was killed on the way has the job again when it opens, and each part is done where it was not.
 */
export function lineDeliveries(of: {
  readonly lines: readonly OwnLine[];
  readonly secrets: LineSecrets;
  readonly executors: ReadonlyMap<string, Executor>;
  readonly pool: Pool;
}): Readonly<Record<string, Deliver>> {
  const { lines, secrets, executors, pool } = of;
  const ofLine = ({ shard, ends, takeNewest }: OwnLine): Deliver => {
    const rotated = lineRotatedOf(shard);
    return async ({ line, version: asked }, id) => {
      const version = Number(asked);
      const [row] = await readRows(pool, lineKeys, 'where shard = $1 and id = $2', [shard, String(line)]);
      // Noted already: only that it was delivered is not.
      if (row?.version !== version || row.in_use_at !== null) return;
      await secrets.add(ends, version);
      if (!(await takeNewest())) throw new Error(`the line of ${shard} does not take version ${version} yet`);
      await secrets.retireBefore(ends, version);
      const input = { line: String(line), version } as const;
      await executors.get(shard)!.submit(rotated, input as never, { actor: system, key: `rotated:${id}` });
    };
  };
  return Object.fromEntries(lines.map((line) => [rotateJob(line.shard), ofLine(line)]));
}
