import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { DatabaseError } from './error.ts';
import { patient, underLock } from './lock.ts';

/** A room's numbered SQL files; rooms are migrated in the order given. */
export interface RoomMigrations {
  /** Also the name of its schema. */
  readonly room: string;
  readonly directory: string;
  /** A pilot's tables are reached through a role of its own, which its end revokes. */
  readonly pilot?: boolean;
}

interface Migration {
  readonly room: string;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/**
 * Applies what is new, each file in its own transaction, under a lock that two starts cannot both hold. A file that
 * was applied and has changed since is refused: write a new one instead. Without rooms nothing is touched, not even our
 * own table. Returns the names applied.
 */
export async function migrate(pool: Pool, rooms: readonly RoomMigrations[]): Promise<string[]> {
  if (rooms.length === 0) return [];
  const files = rooms.flatMap(filesOf);
  const applied: string[] = [];
  await underLock(pool, async (client) => {
    await client.query(
      `create schema if not exists database;
       create table if not exists database.migration (
         room text not null, name text not null, sha256 text not null, applied_at timestamptz not null default now(),
         primary key (room, name))`,
    );
    const { rows } = await client.query<{ room: string; name: string; sha256: string }>(
      'select room, name, sha256 from database.migration',
    );
    const known = new Map(rows.map((row) => [`${row.room}/${row.name}`, row.sha256]));
    for (const file of files) {
      const id = `${file.room}/${file.name}`;
      const before = known.get(id);
      if (before === file.sha256) continue;
      if (before !== undefined) {
        throw new DatabaseError(
          `The migration ${id} was changed after it was applied. Undo the change and add a new file.`,
        );
      }
      await apply(client, file);
      applied.push(id);
    }
  });
  return applied;
}

async function apply(client: PoolClient, file: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(patient(file.sql));
    await client.query('insert into database.migration (room, name, sha256) values ($1, $2, $3)', [
      file.room,
      file.name,
      file.sha256,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new DatabaseError(
      `The migration ${file.room}/${file.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

function filesOf({ room, directory }: RoomMigrations): Migration[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(directory, name), 'utf8');
      return { room, name, sql, sha256: hash('sha256', sql, 'hex') };
    });
}
