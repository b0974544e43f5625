import { type BoostedModel, derive, type SmallBusinessInput } from '@sandglass/credit';

interface Node {
  readonly name: string;
  readonly threshold: number;
  readonly missingLeft: boolean;
  readonly value: number;
  readonly left?: Node;
  readonly right?: Node;
}

/** The plainest reading of a boosted model, as it would be written first: a tree of objects, inputs by name. */
export class NaiveTrees {
  readonly #model: BoostedModel;
  readonly #roots: readonly Node[];

  constructor(model: BoostedModel) {
    this.#model = model;
    this.#roots = model.trees.map((_, tree) => this.#nodeAt(tree, 0));
  }

  probability(fields: SmallBusinessInput): number {
    const inputs = Object.fromEntries(this.#model.inputs.map((input) => [input.name, encode(input, fields)]));
    const logOdds = this.#roots.reduce((sum, root) => sum + leafOf(root, inputs), this.#model.base);
    return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));
  }

  #nodeAt(tree: number, at: number): Node {
    const { feature, threshold, missingLeft, left, right, value } = this.#model.trees[tree]!;
    const input = this.#model.inputs[feature[at]!];
    const node = {
      name: input?.name ?? '',
      threshold: threshold[at]!,
      missingLeft: missingLeft[at] === 1,
      value: value[at]!,
    };
    if (input === undefined) return node;
    return { ...node, left: this.#nodeAt(tree, left[at]!), right: this.#nodeAt(tree, right[at]!) };
  }
}

function encode({ source, encoding }: BoostedModel['inputs'][number], fields: SmallBusinessInput): number {
  const value = derive(source, fields);
  if (encoding.kind === 'category') return encoding.levels[String(value)] ?? encoding.other;
  return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
}

function leafOf(node: Node, inputs: Readonly<Record<string, number>>): number {
  const { left, right } = node;
  if (left === undefined || right === undefined) return node.value;
  const x = inputs[node.name]!;
  const goesLeft = x === Number.POSITIVE_INFINITY ? node.missingLeft : x <= node.threshold;
  return leafOf(goesLeft ? left : right, inputs);
}
