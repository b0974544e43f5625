import type { Job, OutboxStage, Passage } from '@sandglass/operations';
import { jobs } from './tables.ts';

/** The outbox in the operation path: a job is a row of the same commit. */
export class Outbox implements OutboxStage {
  enqueue(list: readonly Job[], { number, now, writes }: Passage): void {
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
