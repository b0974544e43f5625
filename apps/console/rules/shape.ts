import {
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Shape,
  type Shaped,
  sentence,
  text,
  Unreadable,
} from '@sandglass/kit';
import type { Input, Jdm, Output, RuleSchema, Value } from '@sandglass/rules/table';

const record =
  <T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, place) => {
    if (typeof value !== 'object' || value === null) throw new Unreadable(`${place} should be an object`);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, of(each, `${place}.${key}`)]));
  };

const value: Shape<Value> = (of, place) => {
  if (typeof of === 'string' || typeof of === 'number' || typeof of === 'boolean') return of;
  throw new Unreadable(`${place} should be a value`);
};

const named = { name: text, title: sentence };
const numbered = { ...named, minimum: number, maximum: number };
const inputs = {
  number: object({ type: oneOf('number'), ...numbered, decimals: number, unit: nullable(sentence) }),
  text: object({ type: oneOf('text'), ...named, values: record(sentence) }),
  bool: object({ type: oneOf('bool'), ...named }),
};
const outputs = { number: object({ type: oneOf('number'), ...numbered }), text: inputs.text };
const typed = object({ type: oneOf('number', 'text', 'bool') });

const input: Shape<Input> = (of, place) => {
  const read = inputs[typed(of, place).type](of, place);
  if (read.type !== 'number' || read.unit !== null) return read as Input;
  const { unit: _, ...rest } = read;
  return rest;
};
const output: Shape<Output> = (of, place) =>
  typed(of, place).type === 'number' ? outputs.number(of, place) : outputs.text(of, place);

const schemaShape: Shape<RuleSchema> = (of, place) => {
  const { reason, ...read } = object({
    id: text,
    title: sentence,
    means: sentence,
    hitPolicy: oneOf('first', 'collect'),
    inputs: list(input),
    outputs: list(output),
    reason: nullable(text),
  })(of, place);
  return reason === null ? read : { ...read, reason };
};

const column = object({ id: text, name: text, field: text });
const content = object({
  hitPolicy: text,
  inputs: list(column),
  outputs: list(column),
  rules: list(record(text)),
});
const node = object({ id: text, name: text, type: text, content: nullable(content) });
const jdm: Shape<Jdm> = (of, place) => {
  const read = object({
    nodes: list(node),
    edges: list(object({ id: text, sourceId: text, targetId: text })),
  })(of, place);
  const nodes = read.nodes.map(({ content: table, ...rest }) =>
    table === null ? rest : { ...rest, content: table },
  );
  return { ...read, nodes };
};

const findings = list(record(value));
const ruleCase = object({ name: text, inputs: record(value), expected: findings });
const difference = object({
  kind: oneOf('added', 'removed', 'changed', 'moved'),
  row: text,
  from: nullable(number),
  to: nullable(number),
  before: nullable(sentence),
  after: nullable(sentence),
});
export type Difference = Shaped<typeof difference>;

const replayed = {
  asked: number,
  refusedBefore: number,
  refusedAfter: number,
  newlyRefused: number,
  newlyPassed: number,
  differ: number,
  byReason: list(object({ reason: text, before: number, after: number, added: number, dropped: number })),
  examples: list(text),
};
const replaySums = object(replayed);
export type ReplaySums = Shaped<typeof replaySums>;
export const replayShape = object({ ...replayed, from: text, to: text, version: number, revision: number });

const work = {
  content: jdm,
  cases: list(ruleCase),
  digest: text,
  officer: text,
  on: text,
  results: list(object({ name: text, passed: flag, found: findings })),
  differences: list(difference),
};
const draft = object({ ...work, revision: number });
const proposal = object({ ...work, proposal: text, reason: text, replay: replaySums });
export type RuleDraft = Shaped<typeof draft>;
export type RuleProposal = Shaped<typeof proposal>;

export const wholeShape = object({
  table: text,
  schema: schemaShape,
  version: number,
  previous: nullable(number),
  since: nullable(text),
  digest: nullable(text),
  content: nullable(jdm),
  cases: list(ruleCase),
  draft: nullable(draft),
  proposal: nullable(proposal),
  rolledBack: nullable(object({ from: number, to: number, officer: text, on: text, reason: text })),
});
export type WholeTable = Shaped<typeof wholeShape>;

export const tablesShape = object({
  tables: list(
    object({
      table: text,
      title: sentence,
      means: sentence,
      version: number,
      since: nullable(text),
      rows: number,
      draftedBy: nullable(text),
      proposedBy: nullable(text),
    }),
  ),
});
