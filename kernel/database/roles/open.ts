import type { ClientConfig, Pool } from 'pg';
import { pause } from '../embedded/ready.ts';
import { DatabaseError } from '../error.ts';
import type { RoomMigrations } from '../migrate.ts';
import { as, poolOf } from '../pool.ts';
import { passwordOf } from './password.ts';
import { type RoleKind, roleKinds, roleOf } from './role.ts';
import { setPasswords, settleRoles } from './settle.ts';

/** One pool a role; where the server allows no roles, all are the owner's. */
export type Pools = Readonly<Record<RoleKind, Pool>>;

export interface OpenedRoles {
  readonly pools: Pools;
  /** Why there is one role for all; undefined where each has its own. */
  readonly oneRole: string | undefined;
}

/** Most connections of each; together with the owner's fewer than the hundred that a server allows by default. */
const CONNECTIONS_MAX: Readonly<Record<RoleKind, number>> = { path: 24, read: 24, identity: 8 };

const LEAVING_MS_MAX = 1_000;
const LEAVING_LOOK_MS = 50;

const WRONG_PASSWORD = '28P01';
/** Class 28, invalid authorization (pg_hba.conf knows no such role); 08P01 is what PgBouncer says of an unknown user. */
const LOGIN_REFUSED = /^(28...|08P01)$/;

/** Everything as the owner. */
export const oneRoleFor = (owner: Pool, why: string): OpenedRoles => ({
  pools: { path: owner, read: owner, identity: owner },
  oneRole: why,
});

/** Settles the roles and signs each of them in. */
export async function openRoles(
  owner: Pool,
  connection: ClientConfig,
  rooms: readonly RoomMigrations[],
  secret: string,
): Promise<OpenedRoles> {
  const { rows } = await owner.query<{ name: string }>('select current_database() as name');
  const database = rows[0]!.name;
  const refused = await settleRoles(owner, database, rooms, secret);
  if (refused !== undefined) return oneRoleFor(owner, refused);
  const open = (kind: RoleKind): Pool => {
    const role = roleOf(database, kind);
    return poolOf(as(connection, role, passwordOf(secret, role)), CONNECTIONS_MAX[kind]);
  };
  const pools: Pools = { path: open('path'), read: open('read'), identity: open('identity') };
  try {
    let refusal = await signIn(pools);
    if (refusal?.code === WRONG_PASSWORD) {
      await requireNobodyElse(owner, database);
      await setPasswords(owner, database, secret);
      refusal = await signIn(pools);
    }
    if (refusal === undefined) return { pools, oneRole: undefined };
    await closePools(pools);
    return oneRoleFor(owner, `it lets only its own user in (${refusal.message})`);
  } catch (error) {
    await closePools(pools);
    throw error;
  }
}

export async function closePools(pools: Pools): Promise<void> {
  await Promise.all(roleKinds.map((kind) => pools[kind].end()));
}

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** What the server said against a role's signing in; what else went wrong is thrown. */
async function signIn(pools: Pools): Promise<Refusal | undefined> {
  const tries = await Promise.allSettled(roleKinds.map((kind) => pools[kind].query('select')));
  const refusals = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refusal] : []));
  for (const reason of refusals) if (!LOGIN_REFUSED.test(reason.code ?? '')) throw reason;
  return refusals[0];
}

/** New passwords would lock out a process that serves this database by another folder's secret. */
async function requireNobodyElse(owner: Pool, database: string): Promise<void> {
  const nobodyElse = async (): Promise<boolean> => {
    const { rowCount } = await owner.query(
      `select from pg_stat_activity where datname = current_database() and usename = any($1) limit 1`,
      [roleKinds.map((kind) => roleOf(database, kind))],
    );
    return rowCount === 0;
  };
  // A connection that was just closed is seen for a moment longer.
  const end = performance.now() + LEAVING_MS_MAX;
  while (!(await nobodyElse())) {
    if (performance.now() > end)
      throw new DatabaseError(
        'Another Sandglass, with another data folder, uses this database. End it, or give both the same folder.',
      );
    await pause(LEAVING_LOOK_MS);
  }
}
