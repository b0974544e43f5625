import { MISSING } from './input.ts';
import { type BoostedTrees, LEAF, leftShare } from './tree.ts';

/** Log-odds of a row. Synchronous and pure: the same bytes alone as among others. */
export type Predict = (row: Float64Array) => number;

/**
 * The trees as flat typed arrays, all in one: 200 trees of depth 3 take a few microseconds
 * (docs/benchmarks.md), an object tree several times that.
 */
export function compilePredict(model: BoostedTrees): Predict {
  const size = model.trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const feature = new Int16Array(size);
  const threshold = new Float64Array(size);
  const missing = new Int32Array(size);
  const left = new Int32Array(size);
  const right = new Int32Array(size);
  const value = new Float64Array(size);
  const share = new Float64Array(size);
  const roots = new Int32Array(model.trees.length);
  let at = 0;
  for (const [t, tree] of model.trees.entries()) {
    roots[t] = at;
    for (const [node, f] of tree.feature.entries()) {
      const here = at + node;
      feature[here] = f;
      value[here] = tree.value[node]!;
      if (f === LEAF) continue;
      threshold[here] = tree.threshold[node]!;
      left[here] = at + tree.left[node]!;
      right[here] = at + tree.right[node]!;
      missing[here] = tree.missingLeft[node] === 1 ? left[here]! : right[here]!;
      share[here] = leftShare(tree, node);
    }
    at += tree.feature.length;
  }
  const { base } = model;
  const count = roots.length;

  /** What the tree below a node adds; both ways by their cover where the input is not given. */
  const below = (row: Float64Array, from: number): number => {
    let node = from;
    for (let f = feature[node]!; f !== LEAF; f = feature[node]!) {
      const x = row[f]!;
      if (x <= threshold[node]!) node = left[node]!;
      else if (x === MISSING) node = missing[node]!;
      else if (x > threshold[node]!) node = right[node]!;
      else {
        const onLeft = share[node]!;
        return onLeft * below(row, left[node]!) + (1 - onLeft) * below(row, right[node]!);
      }
    }
    return value[node]!;
  };

  return (row) => {
    let sum = base;
    for (let t = 0; t < count; t++) sum += below(row, roots[t]!);
    return sum;
  };
}
