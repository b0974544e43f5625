import type { Actor } from '@sandglass/operations';
import type { Pool } from 'pg';
import { type PilotRow, REGISTER_SHARD } from './tables.ts';

/** When a version was first handed to the supervisor, shown to the public, put in force; null: never. */
export interface VersionLife {
  readonly submitted: Date | null;
  readonly disclosed: Date | null;
  readonly inForce: Date | null;
}

/** The life of each version, as the pilot's steps tell it. Plan: register.step by (shard, pilot, n). */
export async function livesOf(pool: Pool, pilot: string): Promise<ReadonlyMap<number, VersionLife>> {
  const { rows } = await pool.query<VersionLife & { version: number }>(
    `select (detail ->> 'version')::int4 as version,
       min(at) filter (where kind in ('pilot.submitted', 'pilot.amendment-submitted')) as submitted,
       min(at) filter (where kind in ('pilot.disclosed', 'pilot.amendment-disclosed')) as disclosed,
       min(at) filter (where kind in ('pilot.admitted', 'pilot.amended')) as "inForce"
     from register.step where shard = $1 and pilot = $2 and kind in ('pilot.submitted', 'pilot.amendment-submitted',
       'pilot.disclosed', 'pilot.amendment-disclosed', 'pilot.admitted', 'pilot.amended') group by 1`,
    [REGISTER_SHARD, pilot],
  );
  return new Map(rows.map(({ version, ...life }) => [version, life]));
}

/**
 * Whether somebody who sees the pilot may read this version: its institution each one, the supervisor what was handed in,
 * all others what was disclosed. What holds, or is being decided, is read by all who see the pilot, also one from before
 * steps were kept.
 */
export function mayRead(
  pilot: PilotRow,
  version: number,
  life: VersionLife | undefined,
  actor: Actor,
): boolean {
  if (version === pilot.version) return true;
  if (actor.role === 'institution' && actor.party === pilot.institution) return true;
  if (life === undefined) return false;
  return actor.role === 'supervisor' ? life.submitted !== null : life.disclosed !== null;
}
