import { assertTrees, type Tree } from '@sandglass/boosting';
import { parseColumn, parseGrades, parseScaling, parseSource } from '../parse-parts.ts';
import type { Reading } from '../reading.ts';
import { BOOSTED_FORMAT, type BoostedInput, type BoostedModel, type Encoding } from './model.ts';
import type { Reference, ReferenceClasses } from './reference.ts';

/** Reads a boosted model; its trees are refused where no training could have made them. */
export function parseBoosted(model: Reading): BoostedModel {
  const inputs = model.at('inputs').list().map(parseInput);
  const base = model.at('base').number();
  const trees = model.at('trees').list().map(parseTree);
  try {
    assertTrees({ base, inputs: inputs.length, trees });
  } catch (error) {
    throw model.at('trees').wrong(`whole trees: ${error instanceof Error ? error.message : String(error)}`);
  }
  return {
    format: BOOSTED_FORMAT,
    name: model.at('name').text(),
    target: model.at('target').text(),
    positive: model.at('positive').text(),
    scaling: parseScaling(model.at('scaling')),
    priorLogit: model.at('priorLogit').number(),
    grades: parseGrades(model.at('grades')),
    columns: model.at('columns').list().map(parseColumn),
    inputs,
    base,
    trees,
    reference: parseReference(model.at('reference'), inputs),
  };
}

function parseInput(input: Reading): BoostedInput {
  return {
    name: input.at('name').text(),
    reason: input.at('reason').text(),
    source: parseSource(input.at('source')),
    encoding: parseEncoding(input.at('encoding')),
  };
}

function parseEncoding(encoding: Reading): Encoding {
  const kind = encoding.at('kind').oneOf(['number', 'category'] as const);
  if (kind === 'number') return { kind };
  return { kind, levels: encoding.at('levels').table(), other: encoding.at('other').number() };
}

function parseTree(tree: Reading): Tree {
  return {
    feature: tree.at('feature').numbers(),
    threshold: tree.at('threshold').numbers(),
    missingLeft: tree.at('missingLeft').numbers(),
    left: tree.at('left').numbers(),
    right: tree.at('right').numbers(),
    value: tree.at('value').numbers(),
    cover: tree.at('cover').numbers(),
  };
}

function parseReference(reference: Reading, inputs: readonly BoostedInput[]): Reference {
  const byInput = reference.at('inputs');
  return {
    score: parseClasses(reference.at('score')),
    inputs: Object.fromEntries(inputs.map(({ name }) => [name, parseClasses(byInput.at(name))])),
  };
}

/** Two counts more than classes of values: the missing and those not given. */
function parseClasses(classes: Reading): ReferenceClasses {
  const edges = classes.at('edges').numbers();
  const counts = classes.at('counts').numbers();
  if (counts.length !== edges.length + 3) throw classes.wrong('three more counts than edges');
  return { edges, counts };
}
