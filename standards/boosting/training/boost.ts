import { type BoostedTrees, LEAF, leftShare, type Tree } from '../model/tree.ts';
import { type BinnedInput, binInput, missingBin } from './bins.ts';
import { growTree } from './grow.ts';
import { assertPlan, type BoostingPlan } from './plan.ts';
import { drawOf, randomFrom } from './random.ts';

export interface BoostingSample {
  /** By input, then by row: a number, MISSING, or NOT_GIVEN. */
  readonly inputs: readonly Float64Array[];
  /** True where the modelled event occurred. */
  readonly event: readonly boolean[];
  /** Log-odds that are known from elsewhere, by row, and that the trees need not explain; 0 when absent. */
  readonly offset?: Float64Array;
  /** 1 rising, −1 falling, 0 free; by input. All free when absent. */
  readonly rising?: readonly number[];
}

/**
 * Gradient-boosted trees for the log-odds of an event (Friedman 2001; second-order leaves and regularisation after Chen
 * and Guestrin 2016), on histograms. The same sample, plan and seed give the same trees, to the bit, on every machine.
 * @param each is shown the trees so far after each round; boosting ends early when it answers false.
 * @throws RangeError when the plan lies outside its limits, or only one outcome occurs.
 */
export function boost(
  sample: BoostingSample,
  plan: BoostingPlan,
  each: (tree: Tree, round: number) => boolean = () => true,
): BoostedTrees {
  assertPlan(plan);
  const { event } = sample;
  const events = event.filter(Boolean).length;
  if (events === 0 || events === event.length) throw new RangeError('both outcomes must occur to learn from');
  const rising = sample.rising ?? sample.inputs.map(() => 0);
  const inputs = sample.inputs.map((values) => binInput(values, plan.binsMax));
  const base = Math.log(events / (event.length - events));
  const logOdds = Float64Array.from(event, (_, row) => base + (sample.offset?.[row] ?? 0));
  const gradient = new Float64Array(event.length);
  const hessian = new Float64Array(event.length);
  const next = randomFrom(plan.seed);
  const trees: Tree[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    for (let row = 0; row < event.length; row++) {
      const p = 1 / (1 + Math.exp(-logOdds[row]!));
      gradient[row] = p - (event[row] ? 1 : 0);
      hessian[row] = p * (1 - p);
    }
    const rows = drawOf(event.length, Math.max(1, Math.round(plan.rowShare * event.length)), next);
    const allowed = drawOf(inputs.length, Math.max(1, Math.round(plan.inputShare * inputs.length)), next);
    const tree = growTree({ inputs, rising, allowed, gradient, hessian }, rows, plan);
    addTree(logOdds, tree, inputs);
    trees.push(tree);
    if (!each(tree, round)) break;
  }
  return { base, inputs: inputs.length, trees };
}

/** Adds a tree's answer to every training row, also those that it has not seen. */
function addTree(logOdds: Float64Array, tree: Tree, inputs: readonly BinnedInput[]): void {
  const lastLeft = tree.feature.map((feature, node) =>
    feature === LEAF ? 0 : inputs[feature]!.edges.indexOf(tree.threshold[node]!),
  );
  const below = (row: number, from: number): number => {
    let node = from;
    for (let f = tree.feature[node]!; f !== LEAF; f = tree.feature[node]!) {
      const { bin, edges } = inputs[f]!;
      const at = bin[row]!;
      const missing = missingBin(edges);
      const left = tree.left[node]!;
      const right = tree.right[node]!;
      if (at > missing) {
        const share = leftShare(tree, node);
        return share * below(row, left) + (1 - share) * below(row, right);
      }
      const goesLeft = at === missing ? tree.missingLeft[node] === 1 : at <= lastLeft[node]!;
      node = goesLeft ? left : right;
    }
    return tree.value[node]!;
  };
  for (let row = 0; row < logOdds.length; row++) logOdds[row]! += below(row, 0);
}
