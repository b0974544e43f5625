import { MISSING } from '../model/input.ts';
import { type BoostedTrees, LEAF, leftShare, type Tree } from '../model/tree.ts';

/**
 * The plainest reading of a tree, node by node, for tests and as the baseline of `bench scoring`:
 * the expectation of the leaf where only the inputs in `known` are known (Lundberg et al. 2020, algorithm 1).
 */
export function expectedLeaf(
  tree: Tree,
  row: ArrayLike<number>,
  known: (feature: number) => boolean,
  node = 0,
): number {
  const feature = tree.feature[node]!;
  if (feature === LEAF) return tree.value[node]!;
  const left = tree.left[node]!;
  const right = tree.right[node]!;
  const x = row[feature]!;
  if (!known(feature) || Number.isNaN(x)) {
    const share = leftShare(tree, node);
    return share * expectedLeaf(tree, row, known, left) + (1 - share) * expectedLeaf(tree, row, known, right);
  }
  const goesLeft = x === MISSING ? tree.missingLeft[node] === 1 : x <= tree.threshold[node]!;
  return expectedLeaf(tree, row, known, goesLeft ? left : right);
}

/** Log-odds of a row by walking. */
export function walk({ base, trees }: BoostedTrees, row: ArrayLike<number>): number {
  return trees.reduce((sum, tree) => sum + expectedLeaf(tree, row, () => true), base);
}

/** Shapley values by their definition: every subset of the inputs. For a dozen inputs at most. */
export function shapleyByDefinition({ trees, inputs }: BoostedTrees, row: ArrayLike<number>): number[] {
  const worth = (subset: number) =>
    trees.reduce((sum, tree) => sum + expectedLeaf(tree, row, (f) => (subset >> f) % 2 === 1), 0);
  const worths = Array.from({ length: 2 ** inputs }, (_, subset) => worth(subset));
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return Array.from({ length: inputs }, (_, i) =>
    worths.reduce((sum, without, subset) => {
      if ((subset >> i) % 2 === 1) return sum;
      const size = [...subset.toString(2)].filter((bit) => bit === '1').length;
      const weight = (factorial(size) * factorial(inputs - size - 1)) / factorial(inputs);
      return sum + weight * (worths[subset + 2 ** i]! - without);
    }, 0),
  );
}
