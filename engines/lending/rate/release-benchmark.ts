import { effects, type Objection, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { daysLater } from '../loan/due-date.ts';
import { benchmarks, type RateStep } from './benchmark.ts';

const STEPS_MAX = 1_000;
const RATE_BPS_MAX = 10_000;
const closed = { additionalProperties: false } as const;

/** Why a table of rates cannot be used: some day would have no rate, or two. */
export function flawOf(steps: readonly RateStep[]): Objection | undefined {
  for (const [at, { from, until }] of steps.entries()) {
    const next = steps[at + 1];
    if (until !== null && until < from) return { code: 'rate-table-backwards', values: { from, until } };
    if (next === undefined) continue;
    if (until === null || until >= next.from) {
      return { code: 'rate-table-overlap', values: { from, next: next.from } };
    }
    if (daysLater(until, 1) !== next.from) {
      return { code: 'rate-table-gap', values: { until, next: next.from } };
    }
  }
  return undefined;
}

/** Releases a benchmark's rates, whole: no day between the first and the last may be without one. */
export const releaseBenchmarkOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.benchmark.release`,
    summary: 'Releases the rates of a benchmark such as the LPR, by day and without a gap.',
    business: 'continuing',
    roles: ['institution', 'system'],
    input: Type.Object(
      {
        id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
        steps: Type.Array(
          Type.Object(
            {
              from: Type.String({ format: 'date' }),
              until: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
              bps: Type.Integer({ minimum: 0, maximum: RATE_BPS_MAX }),
            },
            closed,
          ),
          { minItems: 1, maxItems: STEPS_MAX },
        ),
      },
      closed,
    ),
    load: () => [],
    decide: (state, { id, steps }) => {
      const flaw = flawOf(steps);
      if (flaw !== undefined) return refuse(flaw.code, flaw.values);
      const before = state.get(benchmarks, id);
      const row = { id, version: (before?.version ?? 0) + 1, steps, proposal: null };
      const last = steps.at(-1)!;
      return effects({
        reply: { benchmark: id, version: row.version, from: steps[0]!.from, until: last.until },
        rows: [before === undefined ? benchmarks.insert(row) : benchmarks.update(row)],
        facts: [
          {
            kind: `${lender.shard}.benchmark-released`,
            header: {
              benchmark: id,
              version: row.version,
              steps: steps.length,
              lastFrom: last.from,
              lastBps: last.bps,
            },
          },
        ],
      });
    },
  });
