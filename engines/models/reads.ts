import { hash } from 'node:crypto';
import { type Json, readRows, type State } from '@sandglass/operations';
import type { Pool } from 'pg';
import { models } from './tables.ts';

/** Whether this version may decide; also when its year is over, which the register shows as overdue. */
export const isApproved = (state: Pick<State, 'get'>, version: string): boolean =>
  state.get(models, version)?.state === 'approved';

/**
 * The file of a version, read as JSON with its members in the file’s order; undefined where it never was registered, or is not
 * the file that its version names.
 */
export async function modelContent(pool: Pool, shard: string, version: string): Promise<Json | undefined> {
  const { rows } = await pool.query<{ file: string; content: Json }>(
    'select file, file::json as content from models.content where shard = $1 and id = $2',
    [shard, version],
  );
  const [found] = rows;
  return found !== undefined && version.endsWith(`@${digestOf(found.file)}`) ? found.content : undefined;
}

/** What a file says, in 48 bits of its SHA-256. */
export const digestOf = (file: string): string => hash('sha256', file).slice(0, 12);

export interface ModelsDue {
  /** Validations by others that wait to be confirmed. */
  readonly toConfirm: number;
  /** Approved models whose year is over, or is so within the notice. */
  readonly toValidate: number;
  readonly first: string | null;
}

/** What waits for an officer at the registry; a validation of one’s own waits for somebody else. */
export async function modelsDue(
  pool: Pool,
  shard: string,
  officer: string,
  until: string,
): Promise<ModelsDue> {
  const rows = await readRows(pool, models, 'where shard = $1', [shard]);
  const open = rows.filter(({ proposal }) => proposal !== null);
  const due = rows
    .filter(({ proposal, state }) => proposal === null && state === 'approved')
    .map(({ revalidate_on }) => revalidate_on ?? '')
    .filter((date) => date !== '' && date <= until)
    .sort();
  return {
    toConfirm: open.filter(({ proposal }) => proposal?.officer !== officer).length,
    toValidate: due.length,
    first: due[0] ?? null,
  };
}
