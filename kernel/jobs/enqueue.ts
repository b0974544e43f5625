import type { Job, OutboxStage, Passage } from '@sandglass/operations';
import { jobs } from './tables.ts';

/** Of one operation: whoever looks for its jobs knows their ids. */
export const JOBS_MAX = 256;

/** The outbox in the operation path: a job is a row of the same commit. */
export class Outbox implements OutboxStage {
  enqueue(list: readonly Job[], { number, now, writes }: Passage): void {
    if (list.length > JOBS_MAX) throw new RangeError(`an operation has more than ${JOBS_MAX} jobs`);
    for (let n = 0; n < list.length; n += 1) {
      const { kind, payload, runAt } = list[n]!;
      writes.put(jobs, {
        id: `${number}.${n}`,
        kind,
        payload,
        run_at: runAt ?? now,
        attempts: 0,
        state: 'waiting',
        error: null,
        at: now,
      });
    }
  }
}
