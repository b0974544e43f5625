import {
  compileScorer,
  type SmallBusinessInput,
  smallBusinessCard,
  smallBusinessModel,
} from '@sandglass/credit';
import { NaiveTrees } from './naive-trees.ts';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { AT_ONCE, type Timed, timed } from './timed.ts';

const GOAL_RATE = 50_000;
const WARM_UP_SECONDS = 1;

/**
 * Cases a second through the shipped trees on one core, synchronously as in `decide`: derive inputs, encode, walk,
 * probability, score, grade. The baseline reads the same trees and encodings from objects, node by node.
 */
export async function benchScoring({ seconds, size, say }: BenchOptions): Promise<BenchResult> {
  const cases = Array.from({ length: size }, (_, n) => madeUpCase(n));
  const trees = compileScorer(smallBusinessModel);
  const card = compileScorer(smallBusinessCard);
  const naive = new NaiveTrees(smallBusinessModel);
  for (const one of cases.slice(0, AT_ONCE)) {
    if (naive.probability(one) !== trees.quote(one).probability)
      throw new Error('the baseline scores otherwise');
  }
  const runs = {
    trees: (one: SmallBusinessInput) => trees.quote(one).score,
    treesWithReasons: (one: SmallBusinessInput) => trees.explain(one).contributions.length,
    card: (one: SmallBusinessInput) => card.quote(one).score,
    naive: (one: SmallBusinessInput) => naive.probability(one),
  };
  const measured = Object.fromEntries(
    Object.entries(runs).map(([name, run]) => {
      const of = (n: number): number => run(cases[n % cases.length]!);
      timed(of, WARM_UP_SECONDS);
      const found = timed(of, seconds);
      say(`${name}: ${found.rate}/s`);
      return [name, found];
    }),
  ) as Record<keyof typeof runs, Timed>;
  return {
    name: 'scoring',
    rate: measured.trees.rate,
    unit: 'cases/s on one core',
    baseline: { name: 'the same trees walked as objects', rate: measured.naive.rate },
    ratio: round(measured.trees.rate / measured.naive.rate),
    p50Ms: measured.trees.p50Ms,
    p99Ms: measured.trees.p99Ms,
    errors: 0,
    machine: machine(),
    detail: { ...measured, goal: { rate: GOAL_RATE }, trees: smallBusinessModel.trees.length, cases: size },
  };
}

const STATES = ['CA', 'TX', 'NY', 'FL', 'OH', 'WA', 'IL', 'MN', 'ZZ'];
const BANKS = ['BBCN BANK', 'JPMORGAN CHASE BANK NATL ASSOC', 'BANK OF THE WEST', 'A BANK NEVER SEEN'];
const INDUSTRIES = ['722110', '448120', '451110', '811111', '541511', '484110'];

/** Spread over levels known and unknown, sums and shares; the same at every run. */
function madeUpCase(n: number): SmallBusinessInput {
  const amount = 5_000 + ((n * 7_919) % 500) * 1_000;
  return {
    State: STATES[n % STATES.length]!,
    Bank: BANKS[n % BANKS.length]!,
    BankState: STATES[(n * 5) % STATES.length]!,
    NAICS: INDUSTRIES[n % INDUSTRIES.length]!,
    NoEmp: n % 40,
    NewExist: n % 3 === 0 ? '2' : '1',
    FranchiseCode: n % 9 === 0 ? '78760' : '1',
    GrAppv: amount,
    SBA_Appv: amount * [0.5, 0.75, 0.8, 0.85, 0.9][n % 5]!,
  };
}
