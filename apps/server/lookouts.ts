import type { Identity } from '@sandglass/identity';
import { Again } from '@sandglass/jobs';
import { type Executor, system } from '@sandglass/operations';
import type { Pilot, SubmitAsHouse } from '@sandglass/pilot';
import type { Pool } from 'pg';

export interface LookoutOptions {
  readonly pilots: readonly Pilot[];
  readonly executors: ReadonlyMap<string, Executor>;
  readonly pool: Pool;
  readonly tell: Identity['tell'];
  readonly onFailure: (error: unknown, what: string) => void;
}

/** What the pilots look for themselves, each again and again; whoever does not own a pilot's shard lets its owner look. */
export function lookoutsOf({ pilots, executors, pool, tell, onFailure }: LookoutOptions): readonly Again[] {
  return pilots.flatMap(({ id, lookouts }) => {
    const executor = executors.get(id);
    if (lookouts === undefined || executor === undefined) return [];
    const submit: SubmitAsHouse = (operation, input, key) =>
      executor.submit(operation, input, { actor: system, key });
    return lookouts({ submit, pool, tell }).map(
      ({ name, everyMs, work }) =>
        new Again({
          everyMs,
          work: async () => (executor.owns ? work() : undefined),
          onFailure: (error) => onFailure(error, `${id} ${name}`),
        }),
    );
  });
}
