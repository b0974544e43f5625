import { countByEdges, developmentEdges, discrimination, stabilityIndex } from '@sandglass/scorecard';
import { FOLDS, stratifiedFolds } from './folds.ts';
import type { Learn } from './learner.ts';
import type { Sample } from './sample.ts';

/** The test period is the latest whole periods that hold at least this share of the rows. */
const TEST_SHARE = 0.2;
/** A yearly test needs this share of the rows before it. */
const TRAIN_SHARE = 0.4;
const PSI_CLASSES = 10;
/** Fewer rows, or fewer of either outcome, show chance rather than a period. */
const PERIOD_ROWS_MIN = 200;
const PERIOD_OUTCOMES_MIN = 20;

export interface TimeTest {
  readonly trained: string;
  readonly tested: string;
  readonly rows: number;
  readonly auc: number;
  readonly ks: number;
  /** Stability of the score, test against training period. */
  readonly psi: number;
}

/** Probability of each row by a model of the folds that do not hold it. */
export function predictOutOfFold(learn: Learn, sample: Sample): number[] {
  const fold = stratifiedFolds(sample.bad);
  const probability = new Array<number>(fold.length).fill(0);
  for (let k = 0; k < FOLDS; k++) {
    const predict = learn(where(fold, (f) => f !== k));
    const held = where(fold, (f) => f === k);
    for (const [n, p] of predict(held).entries()) probability[held[n]!] = p;
  }
  return probability;
}

/** Trains on earlier periods and tests on the latest; undefined where there is only one period. */
export function testOutOfTime(learn: Learn, sample: Sample, period: readonly number[]): TimeTest | undefined {
  const last = periodsOf(period).findLast(
    (from) => where(period, (p) => p >= from).length >= TEST_SHARE * period.length,
  );
  if (last === undefined || last === Math.min(...periodsOf(period))) return undefined;
  return testBetween(
    learn,
    sample,
    period,
    (p) => p < last,
    (p) => p >= last,
  );
}

/** Periods that can be judged alone, with rows enough before them to learn from. */
export function testablePeriods(sample: Sample, period: readonly number[]): number[] {
  return tellingPeriods(sample, period).filter(
    (one) => where(period, (p) => p < one).length >= TRAIN_SHARE * period.length,
  );
}

/** Each later period, by a model of all periods before it. */
export function testEachPeriod(learn: Learn, sample: Sample, period: readonly number[]): TimeTest[] {
  return testablePeriods(sample, period).flatMap(
    (one) =>
      testBetween(
        learn,
        sample,
        period,
        (p) => p < one,
        (p) => p === one,
      ) ?? [],
  );
}

function testBetween(
  learn: Learn,
  sample: Sample,
  period: readonly number[],
  trains: (period: number) => boolean,
  tests: (period: number) => boolean,
): TimeTest | undefined {
  const train = where(period, trains);
  const test = where(period, tests);
  if (!holdsBoth(sample, train) || !holdsBoth(sample, test)) return undefined;
  const predict = learn(train);
  const before = predict(train);
  const now = predict(test);
  const edges = developmentEdges(before, PSI_CLASSES);
  const { auc, ks } = discrimination(
    now,
    test.map((row) => sample.bad[row] === true),
  );
  const psi = stabilityIndex(countByEdges(before, edges), countByEdges(now, edges));
  return { trained: span(train, period), tested: span(test, period), rows: test.length, auc, ks, psi };
}

/** Periods with rows and defaults enough to be judged alone. */
export function tellingPeriods({ bad }: Sample, period: readonly number[]): number[] {
  return periodsOf(period).filter((one) => {
    const rows = where(period, (p) => p === one);
    const bads = rows.filter((row) => bad[row]).length;
    return rows.length >= PERIOD_ROWS_MIN && Math.min(bads, rows.length - bads) >= PERIOD_OUTCOMES_MIN;
  });
}

function holdsBoth({ bad }: Sample, rows: readonly number[]): boolean {
  return rows.some((row) => bad[row]) && rows.some((row) => !bad[row]);
}

function span(rows: readonly number[], period: readonly number[]): string {
  const found = periodsOf(rows.map((row) => period[row]!));
  const first = found[0];
  const last = found.at(-1);
  return first === last ? `${first}` : `${first}–${last}`;
}

export function periodsOf(period: readonly number[]): number[] {
  return [...new Set(period)].sort((a, b) => a - b);
}

export function where<T>(values: readonly T[], holds: (value: T) => boolean): number[] {
  return values.flatMap((value, row) => (holds(value) ? [row] : []));
}
