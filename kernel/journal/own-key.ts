import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import type { SubjectKeys } from './record.ts';
import { commitment, type Opened, unseal } from './seal.ts';
import { type Subject, subjects } from './tables.ts';

/** A person in one shard: their pseudonym there, and the key that opens their entries, or when it was erased. */
export interface SubjectIn {
  readonly shard: string;
  readonly pseudonym: string;
  readonly wrapped: Buffer | null;
  readonly erasedAt: number | null;
}

/** Under which names the log knows a person. Plan: the primary key, once a shard. */
export async function subjectsOf(pool: Pool, shards: readonly string[], id: string): Promise<SubjectIn[]> {
  const found = await Promise.all(
    shards.map(async (shard) => ({
      shard,
      rows: await readRows<Subject>(pool, subjects, 'where shard = $1 and id = $2', [shard, id]),
    })),
  );
  return found.flatMap(({ shard, rows }) =>
    rows.map(({ pseudonym, wrapped, erased_at }) => ({ shard, pseudonym, wrapped, erasedAt: erased_at })),
  );
}

/**
 * Opens an entry for its subject; undefined where what comes out is not what the leaf commits to: the opening or the
 * key was altered. `committed`: the leaf's commitment, lower-case hex.
 */
export function openOwn(
  keys: Pick<SubjectKeys, 'unwrap'>,
  wrapped: Buffer,
  opening: Buffer,
  committed: string,
): Opened | undefined {
  const opened = unseal(keys.unwrap(wrapped), opening);
  return commitment(opened.salt, opened.content) === committed ? opened : undefined;
}
