import { type Actor, type Json, readRows } from '@sandglass/operations';
import type { PilotFoundKind } from '@sandglass/pilot';
import type { Pool } from 'pg';
import { findPilots, seenPilot } from './read.ts';
import { comments, type PilotRow, questions, REGISTER_SHARD } from './tables.ts';

const FOUND_MAX = 8;

/** What a person may have meant: rooms and pilots have their own kinds. */
export type FoundKind =
  | 'pilot'
  | 'comment'
  | 'question'
  | 'incident'
  | 'claim'
  | 'complaint'
  | 'payout'
  | 'fact'
  | 'leaf'
  | PilotFoundKind;

/** A thing that a person may have meant, and where it stands. */
export type Found = {
  readonly kind: FoundKind;
  readonly id: string;
  readonly title: Json;
  /** Address in the console, or with `/register/` before it a public page. */
  readonly place: string;
};

/** What other rooms have with this number that the caller may see. */
export type AlsoFind = (pool: Pool, actor: Actor, wanted: string) => Promise<readonly Found[]>;

/** What in the register has this id, or is called like this; only what the caller may see. */
export async function findInRegister(pool: Pool, actor: Actor, wanted: string): Promise<readonly Found[]> {
  const [commentOf] = await readRows(pool, comments, 'where shard = $1 and id = $2', [
    REGISTER_SHARD,
    wanted,
  ]);
  if (commentOf !== undefined) return standingOn(pool, actor, 'comment', wanted, commentOf.pilot);
  const [questionOf] = await readRows(pool, questions, 'where shard = $1 and id = $2', [
    REGISTER_SHARD,
    wanted,
  ]);
  if (questionOf !== undefined) {
    const mayRead = actor.role === 'supervisor' || actor.role === 'institution';
    return mayRead ? standingOn(pool, actor, 'question', wanted, questionOf.pilot) : [];
  }
  const name = wanted.toLowerCase();
  const called = ({ id, title }: PilotRow): boolean =>
    id.includes(name) || Object.values(title).some((text) => text.toLowerCase().includes(name));
  const pilots = (await findPilots(pool, actor)).filter(called);
  return pilots
    .sort((one, other) => far(one, name) - far(other, name))
    .slice(0, FOUND_MAX)
    .map(({ id, title }) => ({ kind: 'pilot', id, title: { ...title }, place: `/pilots/${id}` }));
}

/** How far a pilot is from what was typed: its number, a beginning, or somewhere in it. */
function far({ id, title }: PilotRow, name: string): number {
  if (id === name) return 0;
  const begins = [id, ...Object.values(title)].some((text) => text.toLowerCase().startsWith(name));
  return begins ? 1 : 2;
}

async function standingOn(
  pool: Pool,
  actor: Actor,
  kind: 'comment' | 'question',
  id: string,
  pilot: string,
): Promise<readonly Found[]> {
  const row = await seenPilot(pool, actor, pilot);
  const place = `/pilots/${pilot}/${kind}s#${id}`;
  return row === undefined ? [] : [{ kind, id, title: { ...row.title }, place }];
}
