import { effects, type Operation, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { ruleTables } from '../tables.ts';
import { TableId } from './inputs.ts';
import type { RulesDefinition } from './rules.ts';

const DeclineInput = Type.Object(
  { table: TableId, proposal: Type.String({ minLength: 1, maxLength: 64 }) },
  { additionalProperties: false },
);

/** A proposal is given back: by its officer, or by the one who was asked to release it. The draft stays. */
export const declineTable = ({ shard }: RulesDefinition): Operation<typeof DeclineInput, undefined> =>
  operation({
    name: `${shard}.rules.decline`,
    summary: 'An officer gives a proposed decision table back.',
    business: 'continuing',
    roles: ['institution'],
    input: DeclineInput,
    load: () => [],
    decide: (state, { table, proposal }) => {
      const row = state.get(ruleTables, table);
      if (row === undefined) return refuse('rules-table-unknown', { table });
      if (row.proposal?.id !== proposal) return refuse('rules-not-proposed', { proposal });
      return effects({
        reply: { table },
        rows: [ruleTables.update({ ...row, proposal: null })],
        facts: [{ kind: `${shard}.rules-given-back`, header: { table, digest: row.proposal.digest } }],
      });
    },
  });
