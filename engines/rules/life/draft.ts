import { effects, type Operation, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { digestOf } from '../evaluate/compile.ts';
import { officerOf } from '../officer.ts';
import { type Draft, ruleTables } from '../tables.ts';
import { checked } from './checked.ts';
import { Cases, JdmDocument, TableId } from './inputs.ts';
import type { RulesDefinition } from './rules.ts';

const DraftInput = Type.Object(
  {
    table: TableId,
    content: JdmDocument,
    cases: Cases,
    /** Revision of the draft that this one follows; 0 where there was none. */
    follows: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);

/** An officer keeps a draft of a table with its cases; it decides nothing yet, and its cases may still fail. */
export const draftTable = ({ shard, schemas }: RulesDefinition): Operation<typeof DraftInput, undefined> =>
  operation({
    name: `${shard}.rules.draft`,
    summary: 'An officer keeps a draft of a decision table with its cases.',
    business: 'continuing',
    roles: ['institution'],
    input: DraftInput,
    load: () => [],
    decide: (state, { table, content, cases, follows }, { businessDate, actor }) => {
      const row = state.get(ruleTables, table);
      const found = checked(schemas, table, content, cases);
      if ('outcome' in found) return found;
      if (row === undefined) return refuse('rules-table-unknown', { table });
      const before = row.draft?.revision ?? 0;
      if (before !== follows) return refuse('rules-draft-moved', { officer: row.draft?.officer ?? '' });
      const digest = digestOf(found.content);
      const draft: Draft = {
        revision: before + 1,
        content: found.content,
        cases,
        digest,
        officer: officerOf(actor),
        on: businessDate,
      };
      return effects({
        reply: { table, revision: draft.revision, digest },
        rows: [ruleTables.update({ ...row, draft })],
        facts: [{ kind: `${shard}.rules-drafted`, header: { table, digest, cases: cases.length } }],
      });
    },
  });
