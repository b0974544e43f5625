import type { Row } from '@sandglass/operations';
import type { Pool } from 'pg';
import type { PlainRows } from '../plain.ts';

/** Columns of text that hold somebody’s words, by the names that this house gives them. */
const WORDS = [
  'answer',
  'case_number',
  'certificate',
  'company',
  'court',
  'deed',
  'description',
  'evidence',
  'name',
  'note',
  'of_home',
  'owner',
  'purpose',
  'reason',
  'reference',
  'scenario',
  'text',
  'title',
  'words',
];
const SAID = 'said';
/** Whatever a list or an object holds of words. */
const ANYTHING = { words: SAID, reason: SAID, zone: 'Asia/Shanghai', anything: SAID };

const saying = ({ table }: PlainRows): Row =>
  Object.fromEntries(
    Object.entries(table.columns).map(([name, { type }]) => [
      name,
      type === 'json' ? ANYTHING : type === 'text' ? SAID : null,
    ]),
  );

const stillSaid = (plain: PlainRows, column: string): boolean =>
  JSON.stringify(plain.blank(saying(plain))[column]).includes(SAID);

/** `schema.table.column` of what may hold words or figures of a person and is left as it is when they are forgotten. */
export async function leftInPlain(
  pool: Pool,
  schemas: readonly string[],
  plain: readonly PlainRows[],
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ table: string; column: string }>(
    `select c.table_schema || '.' || c.table_name as table, c.column_name as column
     from information_schema.columns c
     where c.table_schema = any($1) and (c.data_type = 'jsonb' or c.data_type = 'text' and c.column_name = any($2))
     order by 1, 2`,
    [schemas, WORDS],
  );
  const of = new Map(plain.map((each) => [each.table.name, each]));
  return rows
    .filter(({ table, column }) => {
      const known = of.get(table);
      return known === undefined || stillSaid(known, column);
    })
    .map(({ table, column }) => `${table}.${column}`);
}
