import { effects, type Operation, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { compiled, digestOf } from '../evaluate/compile.ts';
import { runCases } from '../evaluate/run-cases.ts';
import { ruleTables, ruleVersions, versionId } from '../tables.ts';
import { checked } from './checked.ts';
import { Cases, JdmDocument, TableId } from './inputs.ts';
import type { RulesDefinition } from './rules.ts';

const OpenInput = Type.Object(
  { table: TableId, content: JdmDocument, cases: Cases },
  { additionalProperties: false },
);

/** Puts the first version of a table in force, where there is none yet; run at every start. */
export const openTable = ({ shard, schemas }: RulesDefinition): Operation<typeof OpenInput, boolean> =>
  operation({
    name: `${shard}.rules.open`,
    summary: 'Puts the first version of a decision table in force.',
    business: 'continuing',
    roles: ['system'],
    input: OpenInput,
    prepare: async ({ table, content, cases }) => {
      const found = checked(schemas, table, content, cases);
      if ('outcome' in found) return false;
      const results = await runCases(compiled(digestOf(found.content), found.content), cases);
      return results.every(({ passed }) => passed);
    },
    load: ({ table }) => [ruleVersions.key(versionId(table, 1))],
    decide: (state, { table, content, cases }, { businessDate }, passes) => {
      if (state.get(ruleTables, table) !== undefined) return effects({ reply: { opened: false } });
      const found = checked(schemas, table, content, cases);
      if ('outcome' in found) return found;
      if (!passes) return refuse('rules-case-failing', { cases: table });
      const digest = digestOf(found.content);
      const first = { version: 1, content: found.content, digest, cases, previous: null };
      return effects({
        reply: { opened: true },
        rows: [
          ruleTables.insert({
            id: table,
            ...first,
            versions: 1,
            since: businessDate,
            draft: null,
            proposal: null,
            rolled_back: null,
          }),
          ruleVersions.insert({
            id: versionId(table, 1),
            of_table: table,
            ...first,
            proposed_by: 'system',
            released_by: 'system',
            released_on: businessDate,
            reason: 'sample',
            replay: null,
          }),
        ],
        facts: [{ kind: `${shard}.rules-released`, header: { table, version: 1, digest } }],
      });
    },
  });
