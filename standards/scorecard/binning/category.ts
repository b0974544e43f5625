import { type Counts, sumCounts } from '../evidence/woe.ts';
import { type CategoryBinning, STORED_CLASS_ROWS_MIN } from './binning.ts';
import { type Class, mergeToLimits } from './merge.ts';
import { countWhere, storedWoe } from './number.ts';

export interface CategoryBinningPlan {
  /** Levels with fewer rows go to `other`; never below STORED_CLASS_ROWS_MIN. */
  readonly levelRowsMin: number;
  /** Levels of like bad rate are joined until at most this many classes remain. */
  readonly classesMax: number;
  readonly smoothingRows: number;
}

/** Fits the classes of one category on the training rows. `values[i]` is null where missing. */
export function binCategory(
  values: readonly (string | null)[],
  bad: readonly boolean[],
  plan: CategoryBinningPlan,
): CategoryBinning {
  const rowsMin = Math.max(STORED_CLASS_ROWS_MIN, plan.levelRowsMin);
  const whole = countWhere(bad, () => true);
  const levels = countLevels(values, bad);
  const thick = levels.filter(({ counts }) => counts.good + counts.bad >= rowsMin);
  const thin = levels.filter(({ counts }) => counts.good + counts.bad < rowsMin);
  const classes = mergeToLimits(inOrderOfRisk(thick), { rowsMin, classesMax: plan.classesMax });
  const woe = (counts: Counts) => storedWoe(counts, whole, plan.smoothingRows);
  const stored = classes.flatMap(({ covers, counts }) =>
    covers.map((level): [string, number] => [level, woe(counts)]),
  );
  return {
    kind: 'category',
    levels: Object.fromEntries(stored.sort(([a], [b]) => (a < b ? -1 : 1))),
    other: woe(sumCounts(thin.map(({ counts }) => counts))),
    missing: woe(countWhere(bad, (i) => values[i] === null)),
  };
}

function countLevels(values: readonly (string | null)[], bad: readonly boolean[]): Class<string>[] {
  const counts = new Map<string, { good: number; bad: number }>();
  for (const [i, level] of values.entries()) {
    if (level === null) continue;
    const found = counts.get(level) ?? { good: 0, bad: 0 };
    counts.set(level, bad[i] ? { ...found, bad: found.bad + 1 } : { ...found, good: found.good + 1 });
  }
  return [...counts].map(([level, found]) => ({ covers: [level], counts: found }));
}

function inOrderOfRisk(levels: readonly Class<string>[]): Class<string>[] {
  const rate = ({ counts }: Class<string>) => counts.bad / (counts.good + counts.bad);
  return levels.toSorted((a, b) => rate(a) - rate(b) || (a.covers[0]! < b.covers[0]! ? -1 : 1));
}
