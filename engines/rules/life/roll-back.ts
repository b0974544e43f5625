import { effects, type Operation, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { officerOf } from '../officer.ts';
import { fits } from '../table/fits.ts';
import { ruleTables, ruleVersions, versionId } from '../tables.ts';
import { Reason, TableId } from './inputs.ts';
import type { RulesDefinition } from './rules.ts';

const RollBackInput = Type.Object(
  {
    table: TableId,
    version: Type.Integer({ minimum: 1, description: 'The one in force, which goes out of it' }),
    reason: Reason,
  },
  { additionalProperties: false },
);

/** One officer puts the version before in force again, at once: what harms must not wait for a second. */
export const rollBackTable = ({
  shard,
  schemas,
}: RulesDefinition): Operation<typeof RollBackInput, undefined> =>
  operation({
    name: `${shard}.rules.roll-back`,
    summary: 'An officer puts the previous version of a decision table in force again, at once.',
    business: 'continuing',
    roles: ['institution'],
    input: RollBackInput,
    load: () => [],
    loadThen: (state, { table }) => {
      const previous = state.get(ruleTables, table)?.previous ?? null;
      return previous === null ? [] : [ruleVersions.key(versionId(table, previous))];
    },
    decide: (state, { table, version, reason }, { actor, businessDate }) => {
      const row = state.get(ruleTables, table);
      if (row === undefined) return refuse('rules-table-unknown', { table });
      if (row.version !== version) {
        return refuse('rules-version-moved', { version: String(version), inForce: String(row.version) });
      }
      const before =
        row.previous === null ? undefined : state.get(ruleVersions, versionId(table, row.previous));
      if (before === undefined) return refuse('rules-first-version', { version: String(version) });
      const schema = schemas.find(({ id }) => id === table);
      if (schema === undefined || !fits(schema, before.content))
        return refuse('rules-version-outgrown', { version: String(before.version) });
      const { content, digest, cases, previous } = before;
      const rolled = {
        from: version,
        to: before.version,
        officer: officerOf(actor),
        on: businessDate,
        reason,
      };
      return effects({
        reply: { table, version: before.version, digest },
        rows: [
          ruleTables.update({
            ...row,
            version: before.version,
            content,
            digest,
            cases,
            previous,
            since: businessDate,
            rolled_back: rolled,
          }),
        ],
        facts: [
          {
            kind: `${shard}.rules-rolled-back`,
            header: { table, from: version, to: before.version, digest },
          },
        ],
      });
    },
  });
