import { hash } from 'node:crypto';
import pg from 'pg';
import { DatabaseError } from '../error.ts';

/** The roles that serve; the owner migrates and loads. */
export const roleKinds = ['path', 'read', 'identity'] as const;
export type RoleKind = (typeof roleKinds)[number];

/** PostgreSQL cuts longer names off without a word (NAMEDATALEN). */
const NAME_BYTES_MAX = 63;
const DATABASE_BYTES_MAX = 24;

/** Roles belong to the whole cluster, so each carries its database's name: `sandglass/path`. */
export const roleOf = (database: string, kind: RoleKind): string => named(database, kind);

/** The role through which a pilot's tables are reached: `sandglass/pilot-microloan`. */
export const pilotRoleOf = (database: string, pilot: string): string => named(database, `pilot-${pilot}`);

function named(database: string, rest: string): string {
  const short =
    Buffer.byteLength(database) <= DATABASE_BYTES_MAX
      ? database
      : hash('sha256', database, 'hex').slice(0, DATABASE_BYTES_MAX);
  const name = `${short}/${rest}`;
  if (Buffer.byteLength(name) > NAME_BYTES_MAX)
    throw new DatabaseError(`The role ${name} has too long a name for PostgreSQL. Choose a shorter one.`);
  return name;
}

export const quoted = (name: string): string => pg.escapeIdentifier(name);
