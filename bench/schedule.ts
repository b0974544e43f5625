import {
  CN,
  datedTimeline,
  dueDates,
  type LoanTerms,
  parseDate,
  planColumns,
  planExactly,
  planLoan,
} from '@sandglass/loanmath';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { AT_ONCE, type Timed, timed } from './timed.ts';

const GOAL_RATE = 100_000;
const PERIODS = 36;
const WARM_UP_SECONDS = 1;
const forms = ['equal-instalment', 'equal-principal', 'interest-first'] as const;

/**
 * Schedules of 36 instalments a second on one core, due dates included, of different loans: as columns of minor units, as
 * rows of integers of any size, and, the baseline, the same rows by exact fractions alone.
 */
export async function benchSchedule({ seconds, size, say }: BenchOptions): Promise<BenchResult> {
  for (let n = 0; n < AT_ONCE; n += 1) {
    if (sumOf(planColumns(loan(n))!) !== Number(totalOf(planExactly(loan(n)))))
      throw new Error('the columns say otherwise than the fractions');
  }
  const runs = {
    columns: (n: number) => planColumns(loan(n))!.closing.length,
    rows: (n: number) => planLoan(loan(n)).length,
    fractions: (n: number) => planExactly(loan(n)).length,
  };
  const measured = Object.fromEntries(
    Object.entries(runs).map(([name, run]) => {
      const of = (n: number): number => run(n % size);
      timed(of, WARM_UP_SECONDS);
      const found = timed(of, seconds);
      say(`${name}: ${found.rate}/s`);
      return [name, found];
    }),
  ) as Record<keyof typeof runs, Timed>;
  const { columns, fractions } = measured;
  return {
    name: 'schedule',
    rate: columns.rate,
    unit: 'schedules/s on one core',
    baseline: { name: 'the same by exact fractions', rate: fractions.rate },
    ratio: round(columns.rate / fractions.rate),
    p50Ms: columns.p50Ms,
    p99Ms: columns.p99Ms,
    errors: 0,
    machine: machine(),
    detail: { ...measured, goal: { rate: GOAL_RATE }, periods: PERIODS, loans: size },
  };
}

/** Different amounts, rates, forms and first days. */
function loan(n: number): LoanTerms {
  const start = FIRST_DAY + (n % 365);
  return {
    principalMinor: BigInt(5_000_000 + ((n * 7_919) % 25_000_000)),
    rate: { numerator: BigInt(300 + ((n * 31) % 1_200)), denominator: 10_000n },
    form: forms[n % forms.length]!,
    timeline: datedTimeline(start, dueDates(start, 'month', 1, PERIODS), '30/360', 1),
    convention: CN,
  };
}
const FIRST_DAY = parseDate('2024-01-01');

const sumOf = ({ interest }: { readonly interest: Float64Array }): number =>
  interest.reduce((sum, one) => sum + one, 0);
const totalOf = (rows: readonly { readonly interestMinor: bigint }[]): bigint =>
  rows.reduce((sum, { interestMinor }) => sum + interestMinor, 0n);
