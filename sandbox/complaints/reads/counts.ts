import { type Route, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { type Level, terms } from '../tables.ts';

const Counts = Type.Object({
  received: Type.Integer(),
  open: Type.Integer({ description: 'Not answered yet' }),
  answered: Type.Integer(),
  answeredInTime: Type.Integer({
    description: 'By the declared deadline; where none is declared, every answer',
  }),
  overdue: Type.Integer({ description: 'Missed a declared deadline, ever' }),
});

/** How a pilot's complaints went at one level. */
export interface LevelCounts {
  readonly received: number;
  readonly open: number;
  readonly answered: number;
  readonly answeredInTime: number;
  readonly overdue: number;
}
export type ComplaintCounts = { readonly pilot: string } & Readonly<Record<Level, LevelCounts>>;

const NONE: LevelCounts = { received: 0, open: 0, answered: 0, answeredInTime: 0, overdue: 0 };

/** The public counts of both ladders; undefined before the pilot is admitted. */
export async function complaintCounts(pool: Pool, pilot: string): Promise<ComplaintCounts | undefined> {
  const [held] = await readRows(pool, terms, 'where shard = $1 and pilot = $1', [pilot]);
  if (held === undefined) return undefined;
  const { rows } = await pool.query<LevelCounts & { level: Level }>(
    `select r.level, count(*)::int4 as received,
       count(*) filter (where answered_on is null and not (c.state = 'closed' and c.level = r.level) and c.level = r.level)::int4 as open,
       count(answered_on)::int4 as answered,
       count(*) filter (where answered_on <= coalesce(answer_by, answered_on))::int4 as "answeredInTime",
       count(overdue)::int4 as overdue
     from complaints.rung r join complaints.complaint c on c.shard = r.shard and c.id = r.complaint
     where r.shard = $1 group by r.level`,
    [pilot],
  );
  const of = (level: Level): LevelCounts => {
    const found = rows.find((row) => row.level === level);
    if (found === undefined) return NONE;
    const { level: _level, ...counts } = found;
    return counts;
  };
  return { pilot, institution: of('institution'), association: of('association') };
}

/** How complaints about each pilot went, for everybody. */
export const countsRoute = (pilots: readonly string[]): Route =>
  read({
    path: '/api/pilots/{id}/complaint-counts',
    summary: 'How many complaints a pilot received, answered, answered in time and missed, at each level.',
    roles: ['public'],
    params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Object({ pilot: Type.String(), institution: Counts, association: Counts }),
    read: async ({ pool, params }) => {
      const counts = pilots.includes(params.id) ? await complaintCounts(pool, params.id) : undefined;
      return (
        counts && {
          ...counts,
          institution: { ...counts.institution },
          association: { ...counts.association },
        }
      );
    },
  });
