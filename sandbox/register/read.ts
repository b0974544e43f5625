import type { Declaration } from '@sandglass/declaration';
import { type Actor, type Json, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { conditionJson } from './operations/asked.ts';
import {
  type CommentRow,
  declarationId,
  declarations,
  type PilotRow,
  pilots,
  REGISTER_SHARD,
} from './tables.ts';

/** States that the public does not see yet. */
const HIDDEN: readonly string[] = ['draft', 'submitted'];

const PILOTS_MAX = 5_000;

/** The pilots that this actor may see: what is disclosed, for the supervisor all that was submitted, one's own always. */
export async function findPilots(pool: Pool, actor: Actor): Promise<PilotRow[]> {
  const rows = await readRows(pool, pilots, `where shard = $1 order by created_at, id limit ${PILOTS_MAX}`, [
    REGISTER_SHARD,
  ]);
  return rows.filter((pilot) => mayBeSeen(pilot, actor));
}

export interface FoundPilot {
  readonly pilot: PilotRow;
  readonly document: Declaration;
  readonly digest: string;
}

/** A pilot's row, if this actor may see it; also of a draft that has no version yet. */
export async function seenPilot(pool: Pool, actor: Actor, id: string): Promise<PilotRow | undefined> {
  const [pilot] = await readRows(pool, pilots, 'where shard = $1 and id = $2', [REGISTER_SHARD, id]);
  return pilot !== undefined && mayBeSeen(pilot, actor) ? pilot : undefined;
}

/** One pilot with the version of its declaration that holds. */
export async function findPilot(pool: Pool, actor: Actor, id: string): Promise<FoundPilot | undefined> {
  const pilot = await seenPilot(pool, actor, id);
  if (pilot === undefined) return undefined;
  const key = declarationId(pilot.id, pilot.version);
  const [declaration] = await readRows(pool, declarations, 'where shard = $1 and id = $2', [
    REGISTER_SHARD,
    key,
  ]);
  if (declaration === undefined) return undefined;
  return { pilot, document: declaration.document, digest: declaration.digest };
}

function mayBeSeen(pilot: PilotRow, actor: Actor): boolean {
  // Withdrawn or declined before it was disclosed: it was never public.
  if (!HIDDEN.includes(pilot.state) && pilot.disclosed_at !== null) return true;
  // A draft that was taken back before it was handed in is nobody else's, either.
  if (actor.role === 'supervisor') return pilot.state !== 'draft' && pilot.submitted_at !== null;
  return actor.role === 'institution' && actor.party === pilot.institution;
}

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** A pilot as the API and the feed give it. */
export function pilotJson(pilot: PilotRow): Record<string, Json> {
  return {
    id: pilot.id,
    title: { ...pilot.title },
    institution: pilot.institution,
    state: pilot.state,
    version: pilot.version,
    suspendedBy: pilot.suspended_by,
    reason: pilot.reason,
    comments: pilot.comments,
    createdAt: instant(pilot.created_at),
    disclosedAt: instant(pilot.disclosed_at),
    commentUntil: instant(pilot.comment_until),
    admittedAt: instant(pilot.admitted_at),
    runningAt: instant(pilot.running_at),
    endedAt: instant(pilot.ended_at),
    offlineAt: instant(pilot.offline_at),
    unanswered: pilot.unanswered,
    questionsOpen: pilot.questions_open,
    questionsWaiting: pilot.questions_waiting,
    proposed: pilot.proposal?.decision ?? null,
    conditions: pilot.conditions.map((one) => ({ ...conditionJson(one), report: one.report })),
    drillReport: pilot.drill_report && { ...pilot.drill_report },
    drilledUntil: instant(pilot.drilled_until),
    suspensions: pilot.suspensions.map((suspension) => ({ ...suspension })),
    amendment: pilot.amendment,
    amendmentState: pilot.amendment_state,
    endsOn: pilot.ends_on,
    newBusinessUntil: instant(pilot.new_until),
    newBusinessUntilFor: pilot.new_until_for,
  };
}

/** A comment as the API gives it; one that is held shows its words to the supervisor only, and why to everybody. */
export function commentJson(comment: CommentRow, actor: Actor): Record<string, Json> {
  const { id, version, author, body, at, reply, held } = comment;
  const shown = held === null || actor.role === 'supervisor';
  return {
    id,
    version,
    author: shown ? author : null,
    body: shown ? body : null,
    held,
    at: new Date(at).toISOString(),
    reply: shown ? reply : null,
  };
}
