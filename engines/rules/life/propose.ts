import { effects, type Operation, operation, prepareAgain, refuse } from '@sandglass/operations';
import { addDays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { compiled } from '../evaluate/compile.ts';
import { type RuleReplay, replayCases } from '../evaluate/replay.ts';
import { type CaseResult, runCases } from '../evaluate/run-cases.ts';
import { officerOf } from '../officer.ts';
import { type RuleProposal, ruleTables } from '../tables.ts';
import { Reason, TableId } from './inputs.ts';
import { REPLAY_DAYS, type RulesDefinition } from './rules.ts';

const ProposeInput = Type.Object(
  { table: TableId, revision: Type.Integer({ minimum: 1 }), reason: Reason },
  { additionalProperties: false },
);

/** Fewer cases say little of everybody. */
const EVERYBODY_MIN = 20;

/** What the draft does: to its own cases, and to the last days’. */
interface Tried {
  readonly digest: string;
  readonly inForce: number;
  readonly results: readonly CaseResult[];
  readonly replay: RuleReplay;
}

/** An officer proposes a draft whose cases pass; what it would have done to the last 30 days goes with it. */
export const proposeTable = ({
  shard,
  schemas,
  past,
}: RulesDefinition): Operation<typeof ProposeInput, Tried | undefined> =>
  operation({
    name: `${shard}.rules.propose`,
    summary: 'An officer proposes a tested draft of a decision table for release.',
    business: 'continuing',
    roles: ['institution'],
    input: ProposeInput,
    prepare: async ({ table }, _actor, held): Promise<Tried | undefined> => {
      const row = held.get(ruleTables, table);
      const schema = schemas.find(({ id }) => id === table);
      if (row === undefined || row.draft === null || schema === undefined) return undefined;
      const { digest, content, cases } = row.draft;
      const from = addDays(parseDate(held.businessDate), -REPLAY_DAYS);
      const drafted = compiled(digest, content);
      const now = row.content === null || row.digest === null ? undefined : compiled(row.digest, row.content);
      const [results, cases30] = await Promise.all([
        runCases(drafted, cases),
        past(held.pool, table, from, held.businessDate),
      ]);
      return {
        digest,
        inForce: row.version,
        results,
        replay: await replayCases(schema, now, drafted, cases30),
      };
    },
    load: () => [],
    decide: (state, { table, revision, reason }, { actor, businessDate, random }, tried) => {
      const row = state.get(ruleTables, table);
      if (row === undefined) return refuse('rules-table-unknown', { table });
      const { draft } = row;
      if (draft?.revision !== revision) return refuse('rules-draft-moved', { officer: draft?.officer ?? '' });
      if (draft.cases.length === 0) return refuse('rules-untested', { table });
      if (draft.digest === row.digest) return refuse('rules-unchanged', { version: String(row.version) });
      if (tried?.digest !== draft.digest || tried.inForce !== row.version) return prepareAgain();
      const failing = tried.results.filter(({ passed }) => !passed).map(({ name }) => name);
      if (failing.length > 0) return refuse('rules-case-failing', { cases: failing.slice(0, 5).join(' · ') });
      const { asked: past, refusedBefore, refusedAfter } = tried.replay;
      if (past >= EVERYBODY_MIN && refusedAfter === past && refusedBefore < past)
        return refuse('rules-refuse-everybody', { asked: String(past) });
      const { revision: _, ...drafted } = draft;
      const proposal: RuleProposal = {
        ...drafted,
        id: random.id('proposal'),
        officer: officerOf(actor),
        on: businessDate,
        reason,
        against: row.version,
        replay: tried.replay,
      };
      const { asked, newlyRefused, newlyPassed } = tried.replay;
      return effects({
        reply: { table, proposal: proposal.id, asked, newlyRefused, newlyPassed },
        rows: [ruleTables.update({ ...row, proposal })],
        facts: [
          {
            kind: `${shard}.rules-proposed`,
            header: { table, digest: draft.digest, asked, newlyRefused, newlyPassed },
          },
        ],
      });
    },
  });
