import { addCounts, type Counts, informationOf, sumCounts } from '../evidence/woe.ts';

/** Neighbouring fine classes on their way to coarse ones; `T` is what the class covers. */
export interface Class<T> {
  readonly covers: readonly T[];
  readonly counts: Counts;
}

export type Direction = 'rising' | 'falling';

const badRate = ({ counts }: Class<unknown>) => counts.bad / (counts.good + counts.bad);
const rowsOf = ({ counts }: Class<unknown>) => counts.good + counts.bad;

export function joinClasses<T>(a: Class<T>, b: Class<T>): Class<T> {
  return { covers: [...a.covers, ...b.covers], counts: addCounts(a.counts, b.counts) };
}

/** Pools adjacent violators until the bad rate only rises, or only falls, along the classes. */
export function mergeMonotone<T>(classes: readonly Class<T>[], direction: Direction): Class<T>[] {
  const wrong = (left: Class<T>, right: Class<T>) =>
    direction === 'rising' ? badRate(left) >= badRate(right) : badRate(left) <= badRate(right);
  const merged: Class<T>[] = [];
  for (const next of classes) {
    let last = next;
    for (let before = merged.at(-1); before && wrong(before, last); before = merged.at(-1)) {
      last = joinClasses(before, last);
      merged.pop();
    }
    merged.push(last);
  }
  return merged;
}

export interface ClassLimits {
  /** The least rows of a class. */
  readonly rowsMin: number;
  readonly classesMax: number;
}

/** Joins neighbours, the pair that loses least information first, until every limit holds. */
export function mergeToLimits<T>(classes: readonly Class<T>[], limits: ClassLimits): Class<T>[] {
  const whole = sumCounts(classes.map(({ counts }) => counts));
  let merged = [...classes];
  while (merged.length > 1) {
    const thin = merged.some((one) => rowsOf(one) < limits.rowsMin);
    if (!thin && merged.length <= limits.classesMax) return merged;
    merged = joinCheapest(merged, whole, thin ? limits.rowsMin : Number.POSITIVE_INFINITY);
  }
  return merged;
}

/** Only pairs with a class of fewer than `rowsBelow` rows are looked at. */
function joinCheapest<T>(classes: readonly Class<T>[], whole: Counts, rowsBelow: number): Class<T>[] {
  let at = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, left] of classes.slice(0, -1).entries()) {
    const right = classes[i + 1]!;
    if (Math.min(rowsOf(left), rowsOf(right)) >= rowsBelow) continue;
    const apart = informationOf(left.counts, whole) + informationOf(right.counts, whole);
    const lost = apart - informationOf(addCounts(left.counts, right.counts), whole);
    if (lost < least) [least, at] = [lost, i];
  }
  return [...classes.slice(0, at), joinClasses(classes[at]!, classes[at + 1]!), ...classes.slice(at + 2)];
}
