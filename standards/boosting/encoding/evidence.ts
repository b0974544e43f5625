import { NOT_GIVEN } from '../model/input.ts';

/** What a category's levels moved the log-odds by, in training. A level that is not listed is `other`. */
export interface Evidence {
  readonly levels: Readonly<Record<string, number>>;
  /** Of levels that were too thin to be stored, taken together, and of those never seen. */
  readonly other: number;
}

/** A category by row: null is missing, undefined says nothing. */
export type Level = string | null | undefined;

/** The name under which missing ones are kept, if there were enough: no level is called so. */
export const MISSING_LEVEL = '\u0000';

export interface EvidencePlan {
  /** Rows of the whole's own odds added to each level: pulls thin levels to zero. */
  readonly smoothingRows: number;
  /** The least rows for which a level may be stored: fewer would describe people, not a group. */
  readonly levelRowsMin: number;
  /** Folds in which training rows are encoded by the others, so that no row sees its own outcome. */
  readonly folds: number;
}

const DECIMALS = 4;

interface Sums {
  surplus: number;
  weight: number;
  rows: number;
}

/**
 * Evidence of each level: one Newton step of its log-odds from what `expected` says, (Σ(event − p)) ÷ (Σp(1 − p)),
 * smoothed. `rows` names the training rows.
 */
export function fitEvidence(
  levels: readonly Level[],
  event: readonly boolean[],
  expected: Float64Array,
  rows: Int32Array,
  plan: EvidencePlan,
): Evidence {
  const byLevel = new Map<string, Sums>();
  const whole: Sums = { surplus: 0, weight: 0, rows: 0 };
  for (const row of rows) {
    const level = levels[row];
    const p = expected[row]!;
    const surplus = (event[row] ? 1 : 0) - p;
    add(whole, surplus, p * (1 - p), 1);
    if (level === undefined) continue;
    const name = level ?? MISSING_LEVEL;
    const sums = byLevel.get(name) ?? { surplus: 0, weight: 0, rows: 0 };
    add(sums, surplus, p * (1 - p), 1);
    byLevel.set(name, sums);
  }
  const smoothing = (plan.smoothingRows * whole.weight) / Math.max(1, whole.rows);
  const evidenceOf = ({ surplus, weight }: Sums) =>
    weight + smoothing === 0 ? 0 : Number((surplus / (weight + smoothing)).toFixed(DECIMALS));
  const thin: Sums = { surplus: 0, weight: 0, rows: 0 };
  const stored: [string, number][] = [];
  for (const [name, sums] of [...byLevel].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (sums.rows >= plan.levelRowsMin) stored.push([name, evidenceOf(sums)]);
    else add(thin, sums.surplus, sums.weight, sums.rows);
  }
  return {
    levels: Object.fromEntries(stored),
    other: thin.rows >= plan.levelRowsMin ? evidenceOf(thin) : 0,
  };
}

function add(sums: Sums, surplus: number, weight: number, rows: number): void {
  sums.surplus += surplus;
  sums.weight += weight;
  sums.rows += rows;
}

/** A level's evidence; one that says nothing is NOT_GIVEN, a missing one that was rare in training is neutral. */
export function encodeLevel({ levels, other }: Evidence, level: Level): number {
  if (level === undefined) return NOT_GIVEN;
  if (level === null) return Object.hasOwn(levels, MISSING_LEVEL) ? levels[MISSING_LEVEL]! : 0;
  return Object.hasOwn(levels, level) ? levels[level]! : other;
}

/** Each training row by the evidence of the folds that do not hold it (`fold[row]` from 0). */
export function encodeOutOfFold(
  levels: readonly Level[],
  event: readonly boolean[],
  expected: Float64Array,
  rows: Int32Array,
  fold: Int32Array,
  plan: EvidencePlan,
): Float64Array {
  const encoded = new Float64Array(rows.length);
  const thinner = { ...plan, levelRowsMin: Math.ceil((plan.levelRowsMin * (plan.folds - 1)) / plan.folds) };
  for (let k = 0; k < plan.folds; k++) {
    const others = rows.filter((row) => fold[row] !== k);
    const evidence = fitEvidence(levels, event, expected, others, thinner);
    for (let n = 0; n < rows.length; n++) {
      const row = rows[n]!;
      if (fold[row] === k) encoded[n] = encodeLevel(evidence, levels[row]);
    }
  }
  return encoded;
}
