import { LEAF, type Tree } from '../model/tree.ts';

/** The inputs on the way to a node, each once in the order in which they were first asked. */
export interface PathSlots {
  readonly inputs: readonly number[];
  /** By input, the share of training rows that pass its splits on the way: their product. */
  readonly shares: readonly number[];
}

/** The way to each node of a tree. Children stand after their parents. */
export function pathSlots(tree: Tree, shareLeft: (node: number) => number): PathSlots[] {
  const paths: PathSlots[] = [{ inputs: [], shares: [] }];
  for (const [node, feature] of tree.feature.entries()) {
    if (feature === LEAF) continue;
    const path = paths[node]!;
    const onLeft = shareLeft(node);
    paths[tree.left[node]!] = extend(path, feature, onLeft);
    paths[tree.right[node]!] = extend(path, feature, 1 - onLeft);
  }
  return paths;
}

function extend({ inputs, shares }: PathSlots, feature: number, share: number): PathSlots {
  const at = inputs.indexOf(feature);
  if (at === -1) return { inputs: [...inputs, feature], shares: [...shares, share] };
  return { inputs, shares: shares.with(at, shares[at]! * share) };
}
