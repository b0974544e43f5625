import { effects, type Operation, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { ruleTables } from '../tables.ts';
import { TableId } from './inputs.ts';
import type { RulesDefinition } from './rules.ts';

const DiscardInput = Type.Object(
  { table: TableId, revision: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);

/** Throws a draft away: what is in force is worked on from then. */
export const discardDraft = ({ shard }: RulesDefinition): Operation<typeof DiscardInput, undefined> =>
  operation({
    name: `${shard}.rules.discard`,
    summary: 'An officer throws a draft of a decision table away.',
    business: 'continuing',
    roles: ['institution'],
    input: DiscardInput,
    load: () => [],
    decide: (state, { table, revision }) => {
      const row = state.get(ruleTables, table);
      if (row === undefined) return refuse('rules-table-unknown', { table });
      if (row.draft?.revision !== revision)
        return refuse('rules-draft-moved', { officer: row.draft?.officer ?? '' });
      return effects({
        reply: { table },
        rows: [ruleTables.update({ ...row, draft: null })],
        facts: [{ kind: `${shard}.rules-discarded`, header: { table, digest: row.draft.digest } }],
      });
    },
  });
