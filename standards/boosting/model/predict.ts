import { MISSING } from './input.ts';
import { type BoostedTrees, LEAF, leftShare } from './tree.ts';

/** Log-odds of a row. Synchronous and pure: the same bytes alone as among others. */
export type Predict = (row: Float64Array) => number;

/** A node's words: twice its input, one more where a missing value goes left; its cut; where its sides begin. */
const WORDS = 4;
/** A missing value's two ranks: where it goes right, and where it goes left. */
const RANK_RIGHT = 0x3fff_ffff;
const RANK_LEFT = -1;

/**
 * The trees as one list of whole numbers. A row's values are ranked among the cuts of their input once; a step then
 * compares two integers without a branch, and a leaf leads to itself, so that four trees are walked at a time, each as
 * deep as the deepest of the four. Branches that nobody can foresee cost more than the steps.
 */
export function compilePredict(model: BoostedTrees): Predict {
  const { base } = model;
  const cuts = cutsOf(model);
  const { nodes, value, share, roots, depths } = layOut(model, cuts);
  const ranks = new Int32Array(2 * model.inputs);
  const count = roots.length;
  // A number that a function returns is an object of its own in the heap: a case that gives little had a thousand of them.
  const added = new Float64Array(1);

  const step = (node: number): number => {
    const right = nodes[node + 3]!;
    const goesLeft = (ranks[nodes[node]!]! - nodes[node + 1]! - 1) >> 31;
    return right + ((nodes[node + 2]! - right) & goesLeft);
  };

  const sumOfGiven = (): number => {
    let sum = base;
    let t = 0;
    for (; t + 4 <= count; t += 4) {
      let a = roots[t]!;
      let b = roots[t + 1]!;
      let c = roots[t + 2]!;
      let d = roots[t + 3]!;
      for (let depth = depths[t >> 2]!; depth > 0; depth--) {
        a = step(a);
        b = step(b);
        c = step(c);
        d = step(d);
      }
      sum += value[a / WORDS]!;
      sum += value[b / WORDS]!;
      sum += value[c / WORDS]!;
      sum += value[d / WORDS]!;
    }
    for (; t < count; t++) {
      let a = roots[t]!;
      while (nodes[a + 2] !== a) a = step(a);
      sum += value[a / WORDS]!;
    }
    return sum;
  };

  /** What the tree below a node adds, left in `added`; both ways by their cover where the input is not given. */
  const below = (row: Float64Array, from: number): void => {
    let node = from;
    while (nodes[node + 2] !== node) {
      if (Number.isNaN(row[nodes[node]! >> 1]!)) {
        const onLeft = share[node / WORDS]!;
        below(row, nodes[node + 2]!);
        const left = added[0]!;
        below(row, nodes[node + 3]!);
        added[0] = onLeft * left + (1 - onLeft) * added[0]!;
        return;
      }
      node = step(node);
    }
    added[0] = value[node / WORDS]!;
  };

  return (row) => {
    let isWhole = true;
    for (let f = 0; f < cuts.length; f++) {
      const x = row[f]!;
      const isMissing = x === MISSING;
      const rank = isMissing ? RANK_RIGHT : rankOf(x, cuts[f]!);
      ranks[2 * f] = rank;
      ranks[2 * f + 1] = isMissing ? RANK_LEFT : rank;
      if (Number.isNaN(x)) isWhole = false;
    }
    if (isWhole) return sumOfGiven();
    let sum = base;
    for (let t = 0; t < count; t++) {
      below(row, roots[t]!);
      sum += added[0]!;
    }
    return sum;
  };
}

function layOut({ trees }: BoostedTrees, cuts: readonly Float64Array[]) {
  const size = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const nodes = new Int32Array(size * WORDS);
  const value = new Float64Array(size);
  const share = new Float64Array(size);
  const roots = new Int32Array(trees.length);
  const depths = new Int32Array(Math.ceil(trees.length / 4));
  let first = 0;
  for (const [t, tree] of trees.entries()) {
    roots[t] = first * WORDS;
    const depth = new Int32Array(tree.feature.length);
    for (const [node, f] of tree.feature.entries()) {
      const here = first + node;
      depths[t >> 2] = Math.max(depths[t >> 2]!, depth[node]!);
      const sides = f === LEAF ? [node, node] : [tree.left[node]!, tree.right[node]!];
      for (const [n, side] of sides.entries()) nodes[here * WORDS + 2 + n] = (first + side) * WORDS;
      value[here] = tree.value[node]!;
      if (f === LEAF) continue;
      for (const side of sides) depth[side] = depth[node]! + 1;
      nodes[here * WORDS] = 2 * f + (tree.missingLeft[node] === 1 ? 1 : 0);
      nodes[here * WORDS + 1] = rankOf(tree.threshold[node]!, cuts[f]!);
      share[here] = leftShare(tree, node);
    }
    first += tree.feature.length;
  }
  return { nodes, value, share, roots, depths };
}

/** The different thresholds of each input, rising. */
function cutsOf({ inputs, trees }: BoostedTrees): Float64Array[] {
  const cuts = Array.from({ length: inputs }, () => new Set<number>());
  for (const { feature, threshold } of trees) {
    for (const [node, f] of feature.entries()) if (f !== LEAF) cuts[f]!.add(threshold[node]!);
  }
  return cuts.map((of) => Float64Array.from(of).sort());
}

/** How many cuts lie below a value: it goes left at each cut of that place or a later one. */
function rankOf(x: number, cuts: Float64Array): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x <= cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
