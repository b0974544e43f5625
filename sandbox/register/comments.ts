import { cursorOf, DoorRefusal, keyOfCursor, Page, type Route, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { PilotId } from './operations/inputs.ts';
import { type Proofs, proofsOf } from './proofs.ts';
import { commentJson, findPilot } from './read.ts';
import { type CommentRow, comments, REGISTER_SHARD as shard, steps } from './tables.ts';

const PAGE_ROWS = 50;

interface Asked {
  readonly cursor?: string;
  readonly limit?: number;
  readonly version?: number;
  readonly state?: 'unanswered' | 'held';
}

export interface CommentsPart {
  readonly rows: readonly CommentRow[];
  /** The cursor of the page after; null on the last. */
  readonly next: string | null;
}

/** A page of what was said of a pilot's declaration, the newest first. Plan: by (shard, pilot, at), backwards. */
async function commentsOf(
  pool: Pool,
  pilot: string,
  { cursor, limit = PAGE_ROWS, version, state }: Asked,
): Promise<CommentsPart> {
  const [at, id] = keyOfCursor(cursor, 2) ?? [];
  if (at !== undefined && !/^\d{1,15}$/.test(at)) throw new DoorRefusal('cursor-invalid');
  const rows = await readRows(
    pool,
    comments,
    `where shard = $1 and pilot = $2 and ($3::int4 is null or version = $3)
       and ($4::text is null or case $4 when 'held' then held is not null else held is null and reply is null end)
       and ($5::float8 is null or (at, id) < (to_timestamp($5::float8 / 1000), $6::text))
     order by at desc, id desc limit $7`,
    [shard, pilot, version ?? null, state ?? null, at ?? null, id ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { rows: page, next: more ? cursorOf([String(last.at), last.id]) : null };
}

/** A page of comments with the facts that prove them and their answers. Plan: register.step by (shard, pilot, n). */
export async function provedComments(
  pool: Pool,
  pilot: string,
  cursor?: string,
): Promise<CommentsPart & { readonly proofs: Proofs }> {
  const part = await commentsOf(pool, pilot, cursor === undefined ? {} : { cursor });
  const ids = part.rows.map(({ id }) => id);
  const about = await readRows(
    pool,
    steps,
    `where shard = $1 and pilot = $2 and detail ->> 'comment' = any($3) order by n`,
    [shard, pilot, ids],
  );
  return { ...part, proofs: proofsOf(about) };
}

/** The comments' door: pages by cursor, the newest first. */
export const commentsRead: Route = read({
  path: '/api/pilots/{id}/comments',
  summary: 'What the public said of a declaration, and the answers; the newest first, by pages.',
  roles: ['public'],
  params: Type.Object({ id: PilotId }),
  query: Type.Object(
    {
      ...Page,
      version: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 10_000, description: 'Only what was said of this version' }),
      ),
      state: Type.Optional(
        Type.Union([Type.Literal('unanswered'), Type.Literal('held')], {
          description: 'Only what is shown and not answered yet, or only what is not shown',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({
    comments: Type.Array(Type.Unknown()),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  read: async ({ pool, actor, params, query }) => {
    const found = await findPilot(pool, actor, params.id);
    if (found === undefined) throw new DoorRefusal('pilot-unknown', { pilot: params.id });
    const { rows, next } = await commentsOf(pool, params.id, query);
    return { comments: rows.map((row) => commentJson(row, actor)), next };
  },
});
