import { type Counts, emptyCounts, informationValue, sumCounts, weightOfEvidence } from '../evidence/woe.ts';
import { type NumberBinning, STORED_CLASS_ROWS_MIN } from './binning.ts';
import { fineClasses } from './fineclasses.ts';
import { type Class, mergeMonotone, mergeToLimits } from './merge.ts';

export interface NumberBinningPlan {
  /** How the bad rate may move with the value; `either` takes the direction that keeps more information. */
  readonly trend: 'rising' | 'falling' | 'either' | 'free';
  /** Least share of all rows in a class, 0–1. */
  readonly shareMin: number;
  readonly classesMax: number;
  /** Values that are codes: each is a class of its own, outside the trend. */
  readonly special: readonly number[];
  /** Rows of the whole's odds added to each class before its WoE is taken. */
  readonly smoothingRows: number;
}

const FINE_CLASSES_MAX = 40;

/** Fits the classes of one number on the training rows. `values[i]` is null where missing. */
export function binNumber(
  values: readonly (number | null)[],
  bad: readonly boolean[],
  plan: NumberBinningPlan,
): NumberBinning {
  const whole = countWhere(bad, () => true);
  const specials = new Set(plan.special);
  const usual = values.flatMap((value, i) => (value === null || specials.has(value) ? [] : [i]));
  const rowsMin = Math.max(STORED_CLASS_ROWS_MIN, plan.shareMin * values.length);
  const fine = fineClasses(
    usual.map((i) => values[i] ?? 0),
    usual.map((i) => bad[i] === true),
    FINE_CLASSES_MAX,
  );
  const classes = mergeToLimits(followTrend(fine, plan.trend), { rowsMin, classesMax: plan.classesMax });
  const woe = (counts: Counts) => storedWoe(counts, whole, plan.smoothingRows);
  return {
    kind: 'number',
    upTo: classes.slice(0, -1).map(({ covers }) => covers.at(-1) ?? 0),
    woe: classes.length === 0 ? [0] : classes.map(({ counts }) => woe(counts)),
    special: Object.fromEntries(
      plan.special.map((code) => [String(code), woe(countWhere(bad, (i) => values[i] === code))]),
    ),
    missing: woe(countWhere(bad, (i) => values[i] === null)),
  };
}

function followTrend(fine: readonly Class<number>[], trend: NumberBinningPlan['trend']): Class<number>[] {
  if (trend === 'free') return [...fine];
  if (trend !== 'either') return mergeMonotone(fine, trend);
  const rising = mergeMonotone(fine, 'rising');
  const falling = mergeMonotone(fine, 'falling');
  return information(rising) >= information(falling) ? rising : falling;
}

function information(classes: readonly Class<number>[]): number {
  const counts = classes.map((one) => one.counts);
  const { good, bad } = sumCounts(counts);
  return good > 0 && bad > 0 ? informationValue(counts) : 0;
}

/** The WoE of a class, or neutral where it is too thin to be stored. */
export function storedWoe(counts: Counts, whole: Counts, smoothingRows: number): number {
  if (counts.good + counts.bad < STORED_CLASS_ROWS_MIN) return 0;
  return weightOfEvidence(counts, whole, smoothingRows);
}

export function countWhere(bad: readonly boolean[], holds: (row: number) => boolean): Counts {
  let counts = emptyCounts;
  for (const [i, isBad] of bad.entries()) {
    if (!holds(i)) continue;
    counts = isBad ? { ...counts, bad: counts.bad + 1 } : { ...counts, good: counts.good + 1 };
  }
  return counts;
}
