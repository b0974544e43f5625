import { type Actor, type Json, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { type Turn, turnsOf } from './clock.ts';
import { seenPilot } from './read.ts';
import { questions, type StepRow, REGISTER_SHARD as shard, steps } from './tables.ts';

const STEPS_MAX = 2000;
const QUESTIONS_MAX = 200;

/** Every step of a pilot from its draft to now; of a story longer than the limit, its end. */
export async function storyOf(pool: Pool, pilot: string): Promise<StepRow[]> {
  const newestFirst = `where shard = $1 and pilot = $2 order by n desc limit ${STEPS_MAX}`;
  return (await readRows(pool, steps, newestFirst, [shard, pilot])).reverse();
}

/** The story and the clock of who waited for whom, for whoever may see the pilot. */
export async function storyJson(pool: Pool, actor: Actor, id: string): Promise<Json | undefined> {
  const rows = (await seenPilot(pool, actor, id)) && (await storyOf(pool, id));
  return rows && { steps: rows.map(stepJson), turns: turnsOf(rows).map(turnJson) };
}

/** The fact that proves a step: its place in the register's shard. */
export const factOfStep = (operation: bigint): string => `${shard}/${operation}.0`;

const stepJson = ({ n, kind, state, by, version, detail, at, operation }: StepRow): Json => ({
  n,
  kind,
  state,
  by,
  version,
  detail,
  at: new Date(at).toISOString(),
  fact: factOfStep(operation),
});

const turnJson = ({ waitsFor, from, to }: Turn): Json => ({
  waitsFor,
  from: new Date(from).toISOString(),
  to: to === null ? null : new Date(to).toISOString(),
});

/** The threads between supervisor and institution; nobody else's. */
export async function questionsJson(pool: Pool, actor: Actor, id: string): Promise<Json | undefined> {
  const found = await seenPilot(pool, actor, id);
  const own = actor.role === 'supervisor' || found?.institution === actor.party;
  if (found === undefined || !own) return undefined;
  const rows = await readRows(
    pool,
    questions,
    `where shard = $1 and pilot = $2 order by at limit ${QUESTIONS_MAX}`,
    [shard, id],
  );
  return {
    questions: rows.map((row) => ({
      id: row.id,
      version: row.version,
      section: row.section,
      state: row.state,
      messages: row.messages.map((message) => ({ ...message })),
    })),
  };
}
