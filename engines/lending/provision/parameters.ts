import type { Tier } from '../classify/tier.ts';

/** What expected losses are reckoned with: data, with the date from which it holds. */
export interface RiskParameters {
  readonly version: string;
  /** First business date that they are used on. */
  readonly from: string;
  /** The bank's master scale: chance to default within 12 months, in parts per million; class 1 is the best. */
  readonly pdPpm: readonly number[];
  /** Classes that a loan moves down while it is late, by days past due from so many on; `at` is a class it is at least in. */
  readonly late: readonly { readonly from: number; readonly down: number; readonly atLeast: number }[];
  /** Loss given default in basis points, of performing loans and by tier of the others. */
  readonly lgdBps: Readonly<Record<'performing' | 'substandard' | 'doubtful' | 'loss', number>>;
  /** What of an undrawn limit will be drawn by the time of default: it can be cancelled at any time. */
  readonly ccfBps: number;
  /** Least allowance by tier, of what is owed. */
  readonly floorBps: Readonly<Record<Tier, number>>;
  /** Days past due above which risk has risen significantly, whatever the model says (IFRS 9 5.5.11). */
  readonly backstopDays: number;
  /** Classes below that of signing from which risk has risen significantly, and below which it has not any more. */
  readonly classesUp: number;
  readonly classesDown: number;
  /** Days without any sign before a loan goes back to stage 1. */
  readonly calmDays: number;
}

/** Class of a loan that nobody rated. */
export const UNRATED_CLASS = 5;

/** A scorecard's grade on the master scale. */
export const classOfGrade = (grade: string): number => GRADES[grade] ?? UNRATED_CLASS;
const GRADES: Readonly<Record<string, number>> = { A: 3, B: 4, C: 5, D: 6, E: 7 };

/**
 * Example parameters. The floors are those of the central bank's guide to loan loss reserves (银发〔2002〕98号): 1 % in
 * general, 2, 25, 50 and 100 % special; loss given default 45 % is the foundation approach's for unsecured claims.
 */
const versions: readonly RiskParameters[] = [
  {
    version: 'example-1',
    from: '2000-01-01',
    pdPpm: [1_000, 2_500, 5_000, 10_000, 20_000, 40_000, 80_000, 150_000, 300_000, 500_000],
    late: [
      { from: 1, down: 1, atLeast: 1 },
      { from: 8, down: 2, atLeast: 1 },
      { from: 31, down: 2, atLeast: 8 },
      { from: 61, down: 2, atLeast: 9 },
      { from: 91, down: 2, atLeast: 10 },
    ],
    lgdBps: { performing: 4_500, substandard: 4_500, doubtful: 6_000, loss: 10_000 },
    ccfBps: 1_000,
    floorBps: { normal: 100, 'special-mention': 200, substandard: 2_500, doubtful: 5_000, loss: 10_000 },
    backstopDays: 30,
    classesUp: 3,
    classesDown: 2,
    calmDays: 90,
  },
];

/** The parameters of a date. */
export const parametersOn = (date: string): RiskParameters =>
  versions.findLast(({ from }) => from <= date) ?? versions[0]!;

/** A loan's class now: that of its rating, lower while it is late. */
export function classNow({ late, pdPpm }: RiskParameters, rated: number, days: number): number {
  const step = late.findLast(({ from }) => days >= from);
  if (step === undefined) return rated;
  return Math.min(pdPpm.length, Math.max(rated + step.down, step.atLeast));
}
