import { type Route, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { rateText } from '../rate.ts';
import { benchmarks } from './benchmark.ts';

const STEPS_SHOWN = 24;

/** Benchmarks with their newest rates first, and what waits for a second officer. */
export const benchmarkReads = (shard: string, prefix: string): readonly Route[] => [
  read({
    path: `${prefix}/benchmarks`,
    summary: 'Benchmark rates such as the LPR by day, and a next rate that one officer entered.',
    roles: ['institution', 'supervisor', 'auditor'],
    params: Type.Object({}),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Object({}, { additionalProperties: true }),
    read: async ({ pool }) => {
      const rows = await readRows(pool, benchmarks, 'where shard = $1 order by id', [shard]);
      return {
        benchmarks: rows.map(({ id, version, steps, proposal }) => ({
          id,
          version,
          rates: steps
            .toReversed()
            .slice(0, STEPS_SHOWN)
            .map(({ from, until, bps }) => ({ from, until, ratePercent: rateText(bps) })),
          proposal:
            proposal === null
              ? null
              : { from: proposal.from, ratePercent: rateText(proposal.bps), by: proposal.by },
        })),
      };
    },
  }),
];
