import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { daysLater } from '../loan/due-date.ts';
import { rateText } from '../rate.ts';
import { type Benchmark, benchmarks } from './benchmark.ts';

/** '3.05' → 305 basis points. */
const bpsOf = (percent: string): number => Number(percent.replace('.', ''));

/** The table with a rate more: the one before ends the day before. */
const followedBy = ({ steps }: Benchmark, from: string, bps: number) => {
  const last = steps.at(-1)!;
  return [...steps.slice(0, -1), { ...last, until: daysLater(from, -1) }, { from, until: null, bps }];
};

/**
 * The next rate of a benchmark, as it was announced: one officer enters it, and another's call of the same enters it into force. What
 * was in force before is not touched; who has a fixed rate keeps it, a floating loan takes it on its next day of repricing.
 */
export const announceBenchmarkOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.benchmark.announce`,
    summary:
      'Enters the next rate of a benchmark such as the LPR; two officers, from a day on, without a gap.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
        from: Type.String({ format: 'date' }),
        /** A year, as it is announced. */
        ratePercent: Type.String({ pattern: '^\\d{1,2}\\.\\d{2}$' }),
      },
      { additionalProperties: false },
    ),
    load: () => [],
    decide: (state, { id, from, ratePercent }, { actor }) => {
      const row = state.get(benchmarks, id);
      if (row === undefined) return refuse('benchmark-unknown', { benchmark: id });
      const last = row.steps.at(-1)!.from;
      if (from <= last) return refuse('benchmark-behind', { from, last });
      const bps = bpsOf(ratePercent);
      const by = actor.person ?? actor.party;
      const { proposal } = row;
      const isSecond = proposal?.from === from && proposal.bps === bps;
      if (isSecond && proposal.by === by) return refuse('benchmark-needs-another');
      const header = { benchmark: id, from, bps };
      const reply = {
        benchmark: id,
        from,
        ratePercent: rateText(bps),
        state: isSecond ? 'released' : 'proposed',
      };
      if (!isSecond)
        return effects({
          reply,
          rows: [benchmarks.update({ ...row, proposal: { from, bps, by } })],
          facts: [{ kind: `${shard}.benchmark-proposed`, header }],
        });
      const version = row.version + 1;
      return effects({
        reply,
        rows: [benchmarks.update({ ...row, version, steps: followedBy(row, from, bps), proposal: null })],
        facts: [{ kind: `${shard}.benchmark-announced`, header: { ...header, version } }],
      });
    },
  });
