import { type Declaration, difference, parseDeclaration } from '@sandglass/declaration';
import { type Actor, type Json, type RowOf, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { seenPilot } from './read.ts';
import { declarations, draftId, drafts, hasDraft, pilots, REGISTER_SHARD as shard } from './tables.ts';
import { livesOf, mayRead } from './version-life.ts';

const VERSIONS_MAX = 200;

/** The versions that this actor may read: what is not disclosed is its institution's, and once handed in the supervisor's. */
async function versionsOf(pool: Pool, actor: Actor, id: string) {
  const pilot = await seenPilot(pool, actor, id);
  if (pilot === undefined) return undefined;
  const rows = await readRows(
    pool,
    declarations,
    `where shard = $1 and pilot = $2 order by version limit ${VERSIONS_MAX}`,
    [shard, id],
  );
  const lives = await livesOf(pool, id);
  const versions = rows.filter(({ version }) => mayRead(pilot, version, lives.get(version), actor));
  return { pilot, versions, lives };
}

/** One version of a declaration, as this actor may read it; without a number the one in force. */
export async function findVersion(
  pool: Pool,
  actor: Actor,
  id: string,
  wanted?: number,
): Promise<RowOf<typeof declarations> | undefined> {
  const found = await versionsOf(pool, actor, id);
  return found?.versions.find(({ version }) => version === (wanted ?? found.pilot.version));
}

export async function versionsJson(pool: Pool, actor: Actor, id: string): Promise<Json | undefined> {
  const found = await versionsOf(pool, actor, id);
  return (
    found && {
      versions: found.versions.map(({ version, digest, at }) => ({
        version,
        digest,
        at: new Date(at).toISOString(),
        disclosedAt: found.lives.get(version)?.disclosed?.toISOString() ?? null,
        inForceAt: found.lives.get(version)?.inForce?.toISOString() ?? null,
        inForce: version === found.pilot.version,
      })),
    }
  );
}

/** Two versions that this actor may read; undefined where one of them is not there. */
export async function findTwoVersions(
  pool: Pool,
  actor: Actor,
  id: string,
  between: { readonly from: number; readonly to: number },
): Promise<{ readonly before: Declaration; readonly after: Declaration } | undefined> {
  const found = await versionsOf(pool, actor, id);
  const document = (wanted: number) => found?.versions.find(({ version }) => version === wanted)?.document;
  const [before, after] = [document(between.from), document(between.to)];
  return before === undefined || after === undefined ? undefined : { before, after };
}

/** What one version changes against another, place by place. */
export async function changesJson(
  pool: Pool,
  actor: Actor,
  id: string,
  between: { readonly from: number; readonly to: number },
): Promise<Json | undefined> {
  const found = await findTwoVersions(pool, actor, id, between);
  return found && { ...between, changes: difference(found.before, found.after) as unknown as Json };
}

/** What an institution saved last, with what is still wrong with it; nobody else sees a draft. */
export async function draftJson(
  pool: Pool,
  actor: Actor,
  id: string,
  businessDate: string,
): Promise<Json | undefined> {
  const [pilot] = await readRows(pool, pilots, 'where shard = $1 and id = $2', [shard, id]);
  if (pilot === undefined || pilot.institution !== actor.party) return undefined;
  const [draft] = await readRows(pool, drafts, 'where shard = $1 and id = $2 and save = $3', [
    shard,
    draftId(id, pilot.saves),
    pilot.saves,
  ]);
  if (!hasDraft(pilot) || draft === undefined)
    return { save: pilot.saves, document: null, problems: [], at: null, businessDate };
  const parsed = parseDeclaration(draft.document, { on: businessDate });
  return {
    save: draft.save,
    document: draft.document as Json,
    problems: parsed.ok ? [] : (parsed.problems as unknown as Json),
    at: new Date(draft.at).toISOString(),
    businessDate,
  };
}
