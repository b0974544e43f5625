import { hostname } from 'node:os';
import { isAlive } from '@sandglass/database';
import { counters, Guard, mandates } from '@sandglass/guard';
import { Outbox } from '@sandglass/jobs';
import type { Journal } from '@sandglass/journal';
import { Ledger } from '@sandglass/ledger';
import { Executor, type GuardStage, type Table } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { REGISTER_SHARD } from '@sandglass/register';
import { businessDate, type Clock } from '@sandglass/time';
import type { Pool } from 'pg';

export interface ShardsOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly pilots: readonly Pilot[];
  /** Shards of parties that the house plays itself; no pilot's limits apply to them. */
  readonly parties: readonly string[];
  readonly onFailure: (error: unknown, what: string) => void;
}

/** The register is the supervisor's, and a party of its own is in no pilot: no limits apply to them. */
const unlimited: GuardStage = { admit: () => ({ facts: [] }) };

/** One executor a shard: the register's, one a pilot, and one a party that the house plays. */
export function makeShards(options: ShardsOptions): ReadonlyMap<string, Executor> {
  const make = (shard: string, guard: GuardStage, residents: readonly Table[]): [string, Executor] => [
    shard,
    new Executor({
      shard,
      pool: options.pool,
      owner: `${hostname()}/${process.pid}`,
      mayReplace: isDead,
      now: () => options.clock.now(),
      businessDate,
      onFailure: options.onFailure,
      residents,
      stages: {
        ledger: new Ledger(),
        guard,
        journal: options.journal,
        outbox: new Outbox(),
        residents: [],
      },
    }),
  ];
  const guarded = [mandates, counters] as unknown as readonly Table[];
  return new Map([
    make(REGISTER_SHARD, unlimited, []),
    ...options.parties.map((party) => make(party, unlimited, [])),
    ...options.pilots.map(({ id, residents }) => make(id, new Guard(), [...guarded, ...residents])),
  ]);
}

/** A process of this host that is gone may be replaced at once; one elsewhere only when its lease ends. */
function isDead(owner: string): boolean {
  const [host, pid] = owner.split('/');
  return host === hostname() && pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)));
}
