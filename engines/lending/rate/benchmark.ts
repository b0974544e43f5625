import { int, json, nullable, type RowOf, table, text } from '@sandglass/operations';

/** One-year loan prime rate (贷款市场报价利率). */
export const LPR_1Y = 'lpr-1y';

/** A rate in force from a day until the next step's. */
export interface RateStep {
  /** The day it was published. */
  readonly from: string;
  /** The last day on which it is known to be in force; null: until another is published. */
  readonly until: string | null;
  /** Basis points a year. */
  readonly bps: number;
}

/** Benchmark rates as data, held in memory; contracts keep the rate that was in force on their days. */
export const benchmarks = table(
  'lending.benchmark',
  {
    id: text(),
    version: int(),
    steps: json<readonly RateStep[]>(),
    /** The next rate, entered by one officer and not confirmed by another. */
    proposal: nullable(json<{ readonly from: string; readonly bps: number; readonly by: string }>()),
  },
  { key: 'id', resident: true },
);
export type Benchmark = RowOf<typeof benchmarks>;

/** The benchmark in force on a business date, in basis points; undefined where the table does not reach. */
export function rateOn(benchmark: Benchmark | undefined, businessDate: string): number | undefined {
  const step = benchmark?.steps.findLast(({ from }) => from <= businessDate);
  if (step === undefined) return undefined;
  return step.until === null || businessDate <= step.until ? step.bps : undefined;
}
