import { LEAF, type Tree } from '../model/tree.ts';

/** A node as XGBoost dumps it. Its split sends a value below the condition to `yes`. */
export interface DumpedNode {
  readonly nodeid: number;
  readonly cover: number;
  readonly leaf?: number;
  readonly split?: string;
  readonly split_condition?: number;
  readonly yes?: number;
  readonly missing?: number;
  readonly children?: readonly DumpedNode[];
}

/** A dumped tree in our form. No value of the case's rows lies on a condition, so below and at-or-below agree. */
export function fromDump(root: DumpedNode): Tree {
  const nodes: { node: DumpedNode; left: number; right: number }[] = [];
  const place = (node: DumpedNode): number => {
    const at = nodes.length;
    const here = { node, left: 0, right: 0 };
    nodes.push(here);
    for (const child of node.children ?? []) {
      const placed = place(child);
      if (child.nodeid === node.yes) here.left = placed;
      else here.right = placed;
    }
    return at;
  };
  place(root);
  return {
    feature: nodes.map(({ node }) => (node.split === undefined ? LEAF : Number(node.split.slice(1)))),
    threshold: nodes.map(({ node }) => node.split_condition ?? 0),
    missingLeft: nodes.map(({ node }) => (node.missing !== undefined && node.missing === node.yes ? 1 : 0)),
    left: nodes.map(({ left }) => left),
    right: nodes.map(({ right }) => right),
    value: nodes.map(({ node }) => node.leaf ?? 0),
    cover: nodes.map(({ node }) => node.cover),
  };
}
