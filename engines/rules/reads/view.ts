import { type Json, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { compiled } from '../evaluate/compile.ts';
import { runCases } from '../evaluate/run-cases.ts';
import { differencesOf } from '../table/difference.ts';
import type { Jdm } from '../table/jdm.ts';
import { readJdm } from '../table/read.ts';
import type { RuleSchema } from '../table/schema.ts';
import type { RuleTable } from '../table/table.ts';
import { type Draft, type RuleProposal, type RuleTableRow, ruleTables } from '../tables.ts';

const asJson = (of: unknown): Json => of as Json;

export async function tableRow(pool: Pool, shard: string, id: string): Promise<RuleTableRow | undefined> {
  const [row] = await readRows(pool, ruleTables, 'where shard = $1 and id = $2', [shard, id]);
  return row;
}

/** A document that the schema can no longer read is shown without its words. */
const tableOf = (schema: RuleSchema, content: Jdm | null): RuleTable | undefined =>
  content === null ? undefined : readJdm(schema, content).table;

/** A table with all that stands at it: in force, draft with its cases run, proposal with what it would do. */
export async function wholeView(schema: RuleSchema, row: RuleTableRow): Promise<Json> {
  const inForce = tableOf(schema, row.content);
  const [draft, proposal] = await Promise.all([
    row.draft === null ? null : workView(schema, inForce, row.draft),
    row.proposal === null ? null : workView(schema, inForce, row.proposal),
  ]);
  return asJson({
    table: row.id,
    schema,
    version: row.version,
    previous: row.previous,
    since: row.since,
    digest: row.digest,
    content: row.content,
    cases: row.cases,
    draft: row.draft && draft && { ...draft, revision: row.draft.revision },
    proposal: row.proposal &&
      proposal && {
        ...proposal,
        proposal: row.proposal.id,
        reason: row.proposal.reason,
        replay: row.proposal.replay,
      },
    rolledBack: row.rolled_back,
  });
}

async function workView(schema: RuleSchema, before: RuleTable | undefined, of: Draft | RuleProposal) {
  const { content, cases, digest, officer, on } = of;
  const after = tableOf(schema, content);
  return {
    content,
    cases,
    digest,
    officer,
    on,
    results: await runCases(compiled(digest, content), cases),
    differences: after === undefined ? [] : differencesOf(schema, before, after),
  };
}
