/**
 * A binary tree as parallel lists, one entry a node; node 0 is the root. A node with `feature` −1 is a leaf.
 * A value at or below the threshold goes left.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  /** 1 where a missing value goes left. */
  readonly missingLeft: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** What a leaf adds to the log-odds; 0 at a split. */
  readonly value: readonly number[];
  /** Training rows that reached the node. */
  readonly cover: readonly number[];
}

/** Log-odds of the event = base + Σ the leaf that each tree leads to. */
export interface BoostedTrees {
  readonly base: number;
  /** Inputs by their place in a row. */
  readonly inputs: number;
  readonly trees: readonly Tree[];
}

export const LEAF = -1;

/** Share of the left side among the training rows that gave the split's input. */
export function leftShare({ cover, left, right }: Tree, node: number): number {
  const onLeft = cover[left[node]!]!;
  return onLeft / (onLeft + cover[right[node]!]!);
}

/** Deeper trees would make reasons slow and models unreadable. */
export const DEPTH_MAX = 8;

/**
 * Refuses what no training could have made.
 * @throws RangeError naming the tree and the node.
 */
export function assertTrees({ base, inputs, trees }: BoostedTrees): void {
  if (!Number.isFinite(base)) throw new RangeError('the base is not a number');
  for (const [t, tree] of trees.entries()) {
    const depth = new Array<number>(tree.feature.length).fill(0);
    const reached = new Array<number>(tree.feature.length).fill(0);
    const wrong = (node: number, what: string) => new RangeError(`tree ${t}, node ${node}: ${what}`);
    const lists = [tree.threshold, tree.missingLeft, tree.left, tree.right, tree.value, tree.cover];
    if (tree.feature.length === 0) throw wrong(0, 'is missing');
    if (lists.some((list) => list.length !== tree.feature.length)) throw wrong(0, 'lists differ in length');
    for (const [node, feature] of tree.feature.entries()) {
      if (!(tree.cover[node]! > 0)) throw wrong(node, 'no row reached it');
      if (!Number.isFinite(tree.value[node])) throw wrong(node, 'its value is not a number');
      if (feature === LEAF) continue;
      if (!(Number.isInteger(feature) && feature >= 0 && feature < inputs))
        throw wrong(node, 'no such input');
      if (!Number.isFinite(tree.threshold[node])) throw wrong(node, 'its threshold is not a number');
      for (const child of [tree.left[node]!, tree.right[node]!]) {
        if (!(Number.isInteger(child) && child > node && child < tree.feature.length)) {
          throw wrong(node, 'its children must come after it');
        }
        depth[child] = depth[node]! + 1;
        reached[child]! += 1;
        if (depth[child]! > DEPTH_MAX) throw wrong(child, `is deeper than ${DEPTH_MAX}`);
      }
    }
    const stray = reached.findIndex((times, node) => times !== (node === 0 ? 0 : 1));
    if (stray !== -1) throw wrong(stray, 'must have one parent');
  }
}
