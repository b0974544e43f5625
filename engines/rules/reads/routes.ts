import { type Route, read, write } from '@sandglass/http';
import { type Json, readRows } from '@sandglass/operations';
import { addDays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { compiled } from '../evaluate/compile.ts';
import { replayCases } from '../evaluate/replay.ts';
import { REPLAY_DAYS } from '../life/rules.ts';
import type { Rules } from '../life/rules-of.ts';
import { ruleTables, ruleVersions } from '../tables.ts';
import { tableRow, wholeView } from './view.ts';

const readers = ['institution', 'supervisor', 'auditor'] as const;
const Whole = Type.Object({}, { additionalProperties: true });
const VERSIONS_MAX = 200;

/** The doors of a pilot's decision tables, under `/api/rules/<pilot>`. */
export function rulesRoutes(rules: Rules): readonly Route[] {
  const { shard } = rules.definition;
  const path = `/api/rules/${shard}`;
  const one = `${path}/{id}`;
  const post = { method: 'POST', parameters: { id: 'table' }, shard, pilot: shard } as const;
  return [
    tablesRead(rules, path),
    tableRead(rules, one),
    replayRead(rules, `${one}/replay`),
    versionsRead(rules, `${one}/versions`),
    write({ ...post, path: `${one}/draft`, operation: rules.draft }),
    write({ ...post, path: `${one}/discard`, operation: rules.discard }),
    write({ ...post, path: `${one}/propose`, operation: rules.propose }),
    write({ ...post, path: `${one}/release`, operation: rules.release }),
    write({ ...post, path: `${one}/decline`, operation: rules.decline }),
    write({ ...post, path: `${one}/roll-back`, operation: rules.rollBack }),
  ];
}

function tablesRead({ definition: { shard, schemas } }: Rules, path: string): Route {
  return read({
    path,
    summary: 'The pilot’s decision tables: which version is in force, and what is drafted or proposed.',
    roles: readers,
    pilot: shard,
    params: Type.Object({}),
    query: Type.Object({}),
    reply: Whole,
    read: async ({ pool }) => {
      const rows = await readRows(pool, ruleTables, 'where shard = $1 order by id', [shard]);
      return {
        tables: rows.flatMap(({ id, version, since, draft, proposal, content }) => {
          const schema = schemas.find((known) => known.id === id);
          if (schema === undefined) return [];
          return {
            table: id,
            title: { ...schema.title },
            means: { ...schema.means },
            version,
            since,
            rows: content?.nodes.find(({ content: of }) => of !== undefined)?.content?.rules.length ?? 0,
            draftedBy: draft?.officer ?? null,
            proposedBy: proposal?.officer ?? null,
          };
        }),
      };
    },
  });
}

function tableRead({ definition: { shard, schemas } }: Rules, path: string): Route {
  return read({
    path,
    summary: 'A decision table: in force, draft with its cases run, proposal with its differences in words.',
    roles: readers,
    pilot: shard,
    params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
    query: Type.Object({}),
    reply: Whole,
    read: async ({ pool, params: { id } }) => {
      const schema = schemas.find((known) => known.id === id);
      const row = await tableRow(pool, shard, id);
      return schema === undefined || row === undefined ? undefined : wholeView(schema, row);
    },
  });
}

function replayRead({ definition: { shard, schemas, past } }: Rules, path: string): Route {
  return read({
    path,
    summary:
      'What the draft of a decision table would have said in the last 30 days’ cases, beside what is in force.',
    roles: readers,
    pilot: shard,
    params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
    query: Type.Object(
      { revision: Type.Optional(Type.Integer({ minimum: 1, description: 'Of the draft that is meant' })) },
      { additionalProperties: false },
    ),
    reply: Whole,
    read: async ({ pool, params: { id }, query: { revision }, businessDate }) => {
      const schema = schemas.find((known) => known.id === id);
      const row = await tableRow(pool, shard, id);
      if (schema === undefined || row === undefined || row.draft === null) return undefined;
      if (revision !== undefined && revision !== row.draft.revision) return undefined;
      const from = addDays(parseDate(businessDate), -REPLAY_DAYS);
      const cases = await past(pool, id, from, businessDate);
      const now = row.content === null || row.digest === null ? undefined : compiled(row.digest, row.content);
      const found = await replayCases(schema, now, compiled(row.draft.digest, row.draft.content), cases);
      const { byReason, examples, ...sums } = found;
      return {
        from,
        to: businessDate,
        version: row.version,
        revision: row.draft.revision,
        ...sums,
        byReason: byReason.map((of) => ({ ...of })),
        examples: [...examples],
      };
    },
  });
}

function versionsRead({ definition: { shard, schemas } }: Rules, path: string): Route {
  return read({
    path,
    summary: 'The versions of a decision table, the newest first: who proposed and released each, and why.',
    roles: readers,
    pilot: shard,
    params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
    query: Type.Object({}),
    reply: Whole,
    read: async ({ pool, params: { id } }) => {
      if (!schemas.some((known) => known.id === id)) return undefined;
      const rest = `where shard = $1 and of_table = $2 order by version desc limit ${VERSIONS_MAX}`;
      const rows = await readRows(pool, ruleVersions, rest, [shard, id]);
      return {
        versions: rows.map(
          (row): Json => ({
            version: row.version,
            digest: row.digest,
            proposedBy: row.proposed_by,
            releasedBy: row.released_by,
            releasedOn: row.released_on,
            reason: row.reason,
            asked: row.replay?.asked ?? null,
            newlyRefused: row.replay?.newlyRefused ?? null,
          }),
        ),
      };
    },
  });
}
