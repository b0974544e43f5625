import { LEAF, type Tree } from '../model/tree.ts';
import { type BinnedInput, missingBin, notGivenBin } from './bins.ts';
import type { BoostingPlan } from './plan.ts';
import { type Bounds, bestSplit, type Histogram, leafValue, type Split, type Sums } from './split.ts';

/** What a tree is grown on. */
export interface Growth {
  readonly inputs: readonly BinnedInput[];
  /** 1 rising, −1 falling, 0 free; by input. */
  readonly rising: readonly number[];
  /** Inputs that this tree may split. */
  readonly allowed: Int32Array;
  /** Derivatives of the loss by row. */
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

interface OpenTree {
  readonly feature: number[];
  readonly threshold: number[];
  readonly missingLeft: number[];
  readonly left: number[];
  readonly right: number[];
  readonly value: number[];
  readonly cover: number[];
}

/** Decimals kept in a leaf: the stored tree is the one that scores. */
const DECIMALS = 6;

/** Grows one tree on the named rows, level by level as far as splits gain; leaves are already shrunk. */
export function growTree(growth: Growth, rows: Int32Array, plan: BoostingPlan): Tree {
  const tree: OpenTree = {
    feature: [],
    threshold: [],
    missingLeft: [],
    left: [],
    right: [],
    value: [],
    cover: [],
  };
  const grow = (here: Int32Array, sums: Sums, bounds: Bounds, depth: number): number => {
    const node = tree.feature.length;
    const split = depth < plan.depth ? findSplit(growth, here, sums, bounds, plan) : undefined;
    const value = split ? 0 : plan.learningRate * leafValue(sums, plan.l2, bounds);
    tree.feature.push(split ? split.feature : LEAF);
    tree.threshold.push(split ? growth.inputs[split.feature]!.edges[split.bin]! : 0);
    tree.missingLeft.push(split?.missingLeft ? 1 : 0);
    tree.left.push(0);
    tree.right.push(0);
    tree.value.push(Number(value.toFixed(DECIMALS)));
    tree.cover.push(here.length);
    if (!split) return node;
    const [lower, upper] = childBounds(split, bounds, growth.rising[split.feature]!, plan);
    const sides = partition(growth.inputs[split.feature]!, split, here);
    tree.left[node] = grow(sides.left, split.left, lower, depth + 1);
    tree.right[node] = grow(sides.right, split.right, upper, depth + 1);
    return node;
  };
  grow(rows, sumOf(growth, rows), { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }, 0);
  return tree;
}

function findSplit(
  growth: Growth,
  rows: Int32Array,
  sums: Sums,
  bounds: Bounds,
  plan: BoostingPlan,
): Split | undefined {
  if (rows.length < 2 * plan.leafRowsMin) return undefined;
  let best: Split | undefined;
  for (const feature of growth.allowed) {
    const histogram = histogramOf(growth, growth.inputs[feature]!, rows);
    const found = bestSplit(feature, histogram, sums, bounds, growth.rising[feature]!, plan);
    if (found && found.gain > (best?.gain ?? 0)) best = found;
  }
  return best;
}

function histogramOf(
  { gradient, hessian }: Growth,
  { bin, edges }: BinnedInput,
  here: Int32Array,
): Histogram {
  const size = notGivenBin(edges) + 1;
  const sums = {
    gradient: new Float64Array(size),
    hessian: new Float64Array(size),
    rows: new Float64Array(size),
  };
  for (let i = 0; i < here.length; i++) {
    const row = here[i]!;
    const at = bin[row]!;
    sums.gradient[at]! += gradient[row]!;
    sums.hessian[at]! += hessian[row]!;
    sums.rows[at]! += 1;
  }
  return sums;
}

function sumOf({ gradient, hessian }: Growth, rows: Int32Array): Sums {
  let g = 0;
  let h = 0;
  for (const row of rows) {
    g += gradient[row]!;
    h += hessian[row]!;
  }
  return { gradient: g, hessian: h, rows: rows.length };
}

/** A monotone split bounds all that grows below it by the middle of its two sides. */
function childBounds(split: Split, bounds: Bounds, rising: number, { l2 }: BoostingPlan): [Bounds, Bounds] {
  if (rising === 0) return [bounds, bounds];
  const middle = (leafValue(split.left, l2, bounds) + leafValue(split.right, l2, bounds)) / 2;
  const below = { least: bounds.least, most: middle };
  const above = { least: middle, most: bounds.most };
  return rising > 0 ? [below, above] : [above, below];
}

/** Rows that do not give the input inform nothing below its split. */
function partition({ bin, edges }: BinnedInput, split: Split, rows: Int32Array) {
  const missing = missingBin(edges);
  const left = new Int32Array(rows.length);
  const right = new Int32Array(rows.length);
  let [lefts, rights] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const at = bin[row]!;
    if (at > missing) continue;
    if (at === missing ? split.missingLeft : at <= split.bin) left[lefts++] = row;
    else right[rights++] = row;
  }
  return { left: left.subarray(0, lefts), right: right.subarray(0, rights) };
}
