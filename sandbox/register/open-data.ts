import type { Json } from '@sandglass/operations';
import type { Pool } from 'pg';
import { factOfStep } from './story.ts';
import { REGISTER_SHARD } from './tables.ts';

const ROWS_MAX = 50_000;

export interface OpenData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** There were more rows than one answer holds; the newest are here. */
  readonly truncated: boolean;
}

type Row = Readonly<Record<string, string | number | Date | null>>;

/** What was ever disclosed: a draft, and what was refused or withdrawn before that, is nobody else's business. */
const PUBLIC = `p.disclosed_at is not null and p.state not in ('draft', 'submitted')`;

/** The public pilots, the newest first. Columns only ever grow. */
export const openPilots = (pool: Pool): Promise<OpenData> =>
  read(
    pool,
    `select p.id as pilot, p.title ->> 'zh-Hans' as title_zh_hans, p.title ->> 'zh-Hant' as title_zh_hant,
       p.title ->> 'en' as title_en, p.institution, d.document ->> 'profile' as profile, p.state, p.suspended_by,
       p.version, p.disclosed_at, p.comment_until, p.admitted_at, p.running_at, p.ended_at, p.ends_on::text as ends_on,
       p.comments, d.digest
     from register.pilot p
     left join register.declaration d on d.shard = p.shard and d.id = p.id || '|' || p.version
     where p.shard = $1 and ${PUBLIC} order by p.disclosed_at desc, p.id limit $2`,
  );

/** Each step of the public pilots, the newest first, with the fact that proves it. */
export const openSteps = (pool: Pool): Promise<OpenData> =>
  read(
    pool,
    `select s.pilot, s.n, s.kind, s.state, s.by, s.version, s.at, s.operation::text as fact
     from register.step s join register.pilot p on p.shard = s.shard and p.id = s.pilot
     where s.shard = $1 and ${PUBLIC} order by s.at desc, s.pilot, s.n desc limit $2`,
  );

async function read(pool: Pool, sql: string): Promise<OpenData> {
  const { rows, fields } = await pool.query<Row>(sql, [REGISTER_SHARD, ROWS_MAX + 1]);
  const columns = fields.map(({ name }) => name);
  return {
    columns,
    rows: rows.slice(0, ROWS_MAX).map((row) => columns.map((name) => plain(name, row[name] ?? null))),
    truncated: rows.length > ROWS_MAX,
  };
}

function plain(name: string, value: string | number | Date | null): string | number | null {
  if (value instanceof Date) return value.toISOString();
  return name === 'fact' && value !== null ? factOfStep(BigInt(value)) : value;
}

/** As JSON: one object a row. */
export const openJson = ({ columns, rows, truncated }: OpenData): Json => ({
  rows: rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]))),
  truncated,
});
