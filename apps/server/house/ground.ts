import { join } from 'node:path';
import { withCompensationMeasures } from '@sandglass/compensation';
import { type Database, dataFolder, openDatabase } from '@sandglass/database';
import { phoneEnd } from '@sandglass/identity';
import { Journal } from '@sandglass/journal';
import { type Signer as Key, KeyStore, openMasterKey, type Suite, subjectKeys } from '@sandglass/keys';
import { withAvailability } from '@sandglass/measures';
import { type Executor, system } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { type Clock, systemClock } from '@sandglass/time';
import type { Pool } from 'pg';
import { SIMULATED_PARTIES } from '../parties/names.ts';
import { rooms } from '../rooms.ts';
import { makeShards } from '../shards.ts';
import { wrappingPurpose } from '../vault-keys.ts';
import type { HouseOptions, Opened } from './options.ts';

/** What all other parts of a house stand on. */
export interface Ground {
  readonly options: HouseOptions;
  /** With the measures that every pilot has. */
  readonly pilots: readonly Pilot[];
  readonly clock: Clock;
  readonly suite: Suite;
  /** Where browsers reach the house. */
  readonly origin: string;
  readonly database: Database;
  /** Logged in as the roles that write by the path, read, and sign people in. */
  readonly pools: { readonly path: Pool; readonly read: Pool; readonly identity: Pool };
  readonly keys: KeyStore;
  readonly ofSubjects: ReturnType<typeof subjectKeys>;
  /** Signs mandates. */
  readonly supervisor: Key;
  readonly journal: Journal;
  /** By shard: the register's, one a pilot, and those of the parties that are simulated. */
  readonly executors: ReadonlyMap<string, Executor>;
  /** Whether network and acquirer are simulated here. */
  readonly hasParties: boolean;
  readonly onFailure: (error: unknown, what: string) => void;
}

/** Opens database, keys and executors, and each pilot on them. */
export async function openGround(options: HouseOptions, opened: Opened): Promise<Ground> {
  const { clock = systemClock, suite = 'international' } = options;
  const pilots = options.pilots.map((pilot) => withAvailability(withCompensationMeasures(pilot)));
  const onFailure: Ground['onFailure'] = (error, what) => {
    if (options.log)
      process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);
  };
  const database = await openDatabase({ folder: options.folder, url: options.databaseUrl, rooms, onFailure });
  opened.push(() => database.close());
  if (database.oneRole !== undefined)
    onFailure(new Error(`everything uses the owner's, because ${database.oneRole}`), 'one database role');
  const { pools } = database;
  const master = openMasterKey(join(dataFolder(options.folder), 'keys', 'master.key'), suite);
  const keys = new KeyStore(database.pool, master, options.token);
  const supervisor = await keys.signer('supervisor');
  const ofSubjects = subjectKeys(master, suite);
  const journal = new Journal(ofSubjects);
  const hasParties = options.simulate && pilots.some(({ member }) => member !== undefined);
  const parties = hasParties ? SIMULATED_PARTIES : [];
  const executors = makeShards({ pool: pools.path, clock, journal, pilots, parties, onFailure });
  for (const executor of executors.values()) {
    opened.push(() => executor.stop());
    await executor.start();
  }
  for (const pilot of pilots) {
    await pilot.open(
      (operation, input, key) => executors.get(pilot.id)!.submit(operation, input, { actor: system, key }),
      {
        secretOf: (name) => keys.secret(`pilot ${pilot.id} ${name}`),
        phoneEndOf: (party) => phoneEnd(pools.identity, party),
        wrappingOf: (name) => keys.wrapping(wrappingPurpose(pilot.id, name)),
      },
    );
  }
  const origin = options.publicUrl ?? `http://localhost:${options.port}`;
  return {
    options,
    pilots,
    clock,
    suite,
    origin,
    database,
    pools,
    keys,
    ofSubjects,
    supervisor,
    journal,
    executors,
    hasParties,
    onFailure,
  };
}
