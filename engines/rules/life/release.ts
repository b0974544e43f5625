import { effects, type Operation, operation, prepareAgain, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { compiled } from '../evaluate/compile.ts';
import { runCases } from '../evaluate/run-cases.ts';
import { officerOf } from '../officer.ts';
import { ruleTables, ruleVersions, versionId } from '../tables.ts';
import { checked } from './checked.ts';
import { TableId } from './inputs.ts';
import type { RulesDefinition } from './rules.ts';

const ReleaseInput = Type.Object(
  { table: TableId, proposal: Type.String({ minLength: 1, maxLength: 64 }) },
  { additionalProperties: false },
);

/** The digest whose cases were run, and whether each of them passed. */
interface Proved {
  readonly digest: string;
  readonly passes: boolean;
}

/** A second officer puts a proposed table in force, from the next decision on. */
export const releaseTable = ({
  shard,
  schemas,
}: RulesDefinition): Operation<typeof ReleaseInput, Proved | undefined> =>
  operation({
    name: `${shard}.rules.release`,
    summary: 'A second officer puts a proposed decision table in force.',
    business: 'continuing',
    roles: ['institution'],
    input: ReleaseInput,
    prepare: async ({ table }, _actor, held): Promise<Proved | undefined> => {
      const proposal = held.get(ruleTables, table)?.proposal ?? undefined;
      if (proposal === undefined) return undefined;
      const results = await runCases(compiled(proposal.digest, proposal.content), proposal.cases);
      return { digest: proposal.digest, passes: results.every(({ passed }) => passed) };
    },
    load: () => [],
    loadThen: (state, { table }) => {
      const row = state.get(ruleTables, table);
      return row === undefined ? [] : [ruleVersions.key(versionId(table, row.versions + 1))];
    },
    decide: (state, input, { actor, businessDate }, proved) => {
      const { table } = input;
      const row = state.get(ruleTables, table);
      if (row === undefined) return refuse('rules-table-unknown', { table });
      const { proposal } = row;
      if (proposal?.id !== input.proposal) return refuse('rules-not-proposed', { proposal: input.proposal });
      if (proposal.officer === officerOf(actor)) return refuse('rules-second-officer', {});
      // What the replay showed was beside another version: it must be shown again.
      if (proposal.against !== undefined && proposal.against !== row.version) {
        const values = { version: String(proposal.against), inForce: String(row.version) };
        return refuse('rules-version-moved', values);
      }
      if (proved?.digest !== proposal.digest) return prepareAgain();
      // The program may have changed since: a column that is gone, a reason that is no longer told.
      const found = checked(schemas, table, proposal.content, proposal.cases);
      if ('outcome' in found) return found;
      if (!proved.passes || proposal.cases.length === 0)
        return refuse('rules-case-failing', { cases: table });
      const version = row.versions + 1;
      const { content, digest, cases } = proposal;
      const released = { version, content, digest, cases, previous: row.version === 0 ? null : row.version };
      return effects({
        reply: { table, version, digest },
        rows: [
          ruleTables.update({
            ...row,
            ...released,
            versions: version,
            since: businessDate,
            proposal: null,
            draft: row.draft?.digest === digest ? null : row.draft,
          }),
          ruleVersions.insert({
            id: versionId(table, version),
            of_table: table,
            ...released,
            proposed_by: proposal.officer,
            released_by: officerOf(actor),
            released_on: businessDate,
            reason: proposal.reason,
            replay: proposal.replay,
          }),
        ],
        facts: [{ kind: `${shard}.rules-released`, header: { table, version, digest } }],
      });
    },
  });
