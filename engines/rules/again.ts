import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { compiled } from './evaluate/compile.ts';
import { signature } from './evaluate/run-cases.ts';
import { type Ruled, rule } from './ruled.ts';
import type { Findings, RuleSchema, Value } from './table/schema.ts';
import { ruleTables, ruleVersions, versionId } from './tables.ts';

/** What a version says again to what it was given once. */
export interface RuledAgain {
  readonly findings: Findings;
  readonly same: boolean;
}

/** Works an old answer out again by the version that gave it; undefined where that version is not the one that was released. */
export async function ruleAgain(pool: Pool, shard: string, ruled: Ruled): Promise<RuledAgain | undefined> {
  const id = versionId(ruled.table, ruled.version);
  const [version] = await readRows(pool, ruleVersions, 'where shard = $1 and id = $2', [shard, id]);
  if (version?.digest !== ruled.digest) return undefined;
  const findings = await compiled(version.digest, version.content).evaluate(ruled.inputs);
  return { findings, same: signature(findings) === signature(ruled.findings) };
}

/** What the table in force says now, to show it; a decision asks in `prepare`. Undefined: none is in force. */
export async function ruleNow(
  pool: Pool,
  shard: string,
  schema: RuleSchema,
  given: Readonly<Record<string, Value>>,
): Promise<Ruled | undefined> {
  const [row] = await readRows(pool, ruleTables, 'where shard = $1 and id = $2', [shard, schema.id]);
  return row === undefined ? undefined : rule({ get: () => row as never }, schema, given);
}
