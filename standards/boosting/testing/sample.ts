import { MISSING } from '../model/input.ts';
import type { BoostingSample } from '../training/boost.ts';
import type { BoostingPlan } from '../training/plan.ts';
import { randomFrom } from '../training/random.ts';

/** Rows by a known rule: input 0 raises the odds, 1 lowers them, 2 matters only with 3, 4 is noise; some are missing. */
export function madeUpSample(rows: number, seed: number): BoostingSample {
  const next = randomFrom(seed);
  const inputs = [0, 1, 2, 3, 4].map(() => new Float64Array(rows));
  const event: boolean[] = [];
  for (let row = 0; row < rows; row++) {
    for (const input of inputs) input[row] = Math.floor(next() * 16) / 4;
    const [a, b, c, d] = inputs.map((input) => input[row]!) as [number, number, number, number];
    event.push(next() < 1 / (1 + Math.exp(-(a - b + (d > 2 ? c : 0) - 1))));
    if (next() < 0.1) inputs[2]![row] = MISSING;
  }
  return { inputs, event };
}

export const rowsOf = ({ inputs, event }: BoostingSample): Float64Array[] =>
  event.map((_, row) => Float64Array.from(inputs, (input) => input[row]!));

export const smallPlan: BoostingPlan = {
  rounds: 30,
  learningRate: 0.2,
  depth: 3,
  leafRowsMin: 20,
  leafHessianMin: 0,
  l2: 1,
  gainMin: 0,
  rowShare: 0.8,
  inputShare: 0.8,
  binsMax: 64,
  seed: 11,
};
