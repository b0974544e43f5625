import type { Declaration, PlainSummary } from '@sandglass/declaration';
import type { Locale } from '@sandglass/operations';
import type { Pool } from 'pg';
import { textIn } from './pages/show.ts';
import { declarationId, type PilotRow, REGISTER_SHARD } from './tables.ts';

/** What lists show of a declaration. */
interface Heading {
  readonly institutions: Declaration['innovation']['institutions'];
  readonly summary: PlainSummary | null;
}

/** A version never changes, so what was read of it once holds: whole documents of 1,000 pilots took 140 ms a page. */
const known = new WeakMap<Pool, Map<string, Heading>>();
const KNOWN_MAX = 20_000;

/** By declaration. One statement for all that were not read before. Plan: register.declaration by primary key. */
async function headingsOf(pool: Pool, pilots: readonly PilotRow[]): Promise<ReadonlyMap<string, Heading>> {
  const cached = known.get(pool) ?? new Map<string, Heading>();
  known.set(pool, cached);
  if (cached.size > KNOWN_MAX) cached.clear();
  const missing = pilots.map(idOf).filter((id) => !cached.has(id));
  if (missing.length === 0) return cached;
  const { rows } = await pool.query<Heading & { id: string }>(
    `select id, document #> '{innovation,institutions}' as institutions, document #> '{innovation,summary}' as summary
     from register.declaration where shard = $1 and id = any($2)`,
    [REGISTER_SHARD, missing],
  );
  for (const { id, institutions, summary } of rows) cached.set(id, { institutions, summary });
  return cached;
}

const idOf = ({ id, version }: PilotRow): string => declarationId(id, version);

/** Who declares each pilot, by its name in the page's language. */
export async function institutionNames(
  pool: Pool,
  pilots: readonly PilotRow[],
  locale: Locale,
): Promise<ReadonlyMap<string, string>> {
  const headings = await headingsOf(pool, pilots);
  return new Map(
    pilots.map((pilot) => {
      const named = headings.get(idOf(pilot))?.institutions ?? [];
      return [pilot.id, named.map(({ name }) => textIn(name, locale)).join(' · ') || pilot.institution];
    }),
  );
}

/** Each declaration in plain words, where it has such. */
export async function summariesOf(
  pool: Pool,
  pilots: readonly PilotRow[],
): Promise<ReadonlyMap<string, PlainSummary>> {
  const headings = await headingsOf(pool, pilots);
  return new Map(
    pilots.flatMap((pilot) => {
      const summary = headings.get(idOf(pilot))?.summary ?? null;
      return summary === null ? [] : [[pilot.id, summary] as const];
    }),
  );
}
