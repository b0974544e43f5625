import {
  type Actor,
  type Decision,
  type Operation,
  Random,
  type Row,
  type State,
} from '@sandglass/operations';
import type { Static, TSchema } from 'typebox';
import { beforeEach, expect, test } from 'vitest';
import { digestOf, isApproved, modelsOf } from './index.ts';
import { contents, models } from './tables.ts';

const files = ['{}', '{"more":1}'] as const;
const [FIRST, SECOND] = files.map((file) => `trees@${digestOf(file)}`) as [string, string];
const officer = (person: string): Actor => ({ role: 'institution', party: 'bank', person });
const [li, wang] = [officer('li'), officer('wang')];
const house: Actor = { role: 'system', party: 'system' };
const card = { data: 'd', rows: 100, bads: 10, auc: 0.7, ks: 0.3, outOfTime: null, rejectInference: 'none' };
const entry = (model: string) => ({
  model,
  kind: 'trees',
  trainedOn: '2026-01-02',
  card,
  file: model === FIRST ? files[0] : files[1],
});
const found = { verdict: 'fit' as const, auc: 0.71, ks: 0.31, rows: 900, reason: 'On last year’s loans.' };

let rows: Map<string, Row>;
let inUse: string[];
const registry = modelsOf({ shard: 'bank', inUse: () => inUse });
const state: State = {
  get: (table, id) => rows.get(`${table.name}/${id}`) as never,
  all: (table) =>
    [...rows].filter(([key]) => key.startsWith(`${table.name}/`)).map(([, row]) => row as never),
};
let date = '2026-02-01';

function run<S extends TSchema, P>(operation: Operation<S, P>, input: Static<S>, actor: Actor): Decision {
  if (!operation.validator.Check(input)) throw new Error(`${operation.name} does not take this`);
  const at = { now: 0, businessDate: date, actor, random: new Random(), number: 1n };
  const decision = operation.decide(state, input, at, undefined as P);
  if (decision.outcome === 'stale') throw new Error('stale');
  if (decision.outcome === 'done') {
    for (const { table, row } of decision.rows ?? []) rows.set(`${table.name}/${table.keyOf(row)}`, row);
  }
  return decision;
}
const code = (decision: Decision) => (decision.outcome === 'refused' ? decision.code : 'done');
const proposed = (model: string, of: object = {}) => {
  const decision = run(registry.validate, { model, ...found, ...of }, li);
  if (decision.outcome === 'refused') throw new Error(decision.code);
  return { model, proposal: String(decision.reply.proposal) };
};

beforeEach(() => {
  rows = new Map();
  inUse = [FIRST];
  date = '2026-02-01';
  run(registry.register, entry(FIRST), house);
});

test('the first version of a name comes approved with the sample, the next one as a candidate, with its file', () => {
  expect(state.get(models, FIRST)).toMatchObject({ state: 'approved', revalidate_on: '2027-02-01' });
  run(registry.register, entry(SECOND), house);
  expect(state.get(models, SECOND)).toMatchObject({ state: 'candidate', revalidate_on: null });
  expect(isApproved(state, FIRST)).toBe(true);
  expect(isApproved(state, SECOND)).toBe(false);
  expect(state.get(contents, SECOND)).toMatchObject({ file: files[1] });
  expect(run(registry.register, entry(SECOND), house)).toMatchObject({ reply: { registered: false } });
});

test('a candidate is approved by two people, for a year', () => {
  run(registry.register, entry(SECOND), house);
  const answer = proposed(SECOND);
  expect(isApproved(state, SECOND)).toBe(false);
  expect(code(run(registry.confirm, answer, li))).toBe('model-second-officer');
  date = '2026-02-03';
  expect(code(run(registry.confirm, answer, wang))).toBe('done');
  expect(state.get(models, SECOND)).toMatchObject({
    state: 'approved',
    revalidate_on: '2027-02-03',
    validations: [{ officer: 'li', confirmedBy: 'wang', auc: 0.71, reason: found.reason }],
  });
  expect(code(run(registry.confirm, answer, wang))).toBe('model-not-proposed');
});

test('a model in use is validated again, and not retired before another takes its place', () => {
  const unfit = proposed(FIRST, { verdict: 'unfit' });
  expect(code(run(registry.confirm, unfit, wang))).toBe('model-in-use');
  expect(code(run(registry.decline, unfit, wang))).toBe('done');
  date = '2027-01-20';
  run(registry.confirm, proposed(FIRST), wang);
  expect(state.get(models, FIRST)?.revalidate_on).toBe('2028-01-20');
  inUse = ['card'];
  expect(code(run(registry.confirm, proposed(FIRST, { verdict: 'unfit' }), wang))).toBe('done');
  expect(state.get(models, FIRST)).toMatchObject({ state: 'retired', revalidate_on: null });
  expect(code(run(registry.validate, { model: FIRST, ...found }, li))).toBe('model-retired');
});

test('an unknown model, an answer to nothing and figures beyond one are refused', () => {
  expect(code(run(registry.validate, { model: 'none@000000000009', ...found }, li))).toBe('model-unknown');
  expect(code(run(registry.confirm, { model: FIRST, proposal: 'x' }, wang))).toBe('model-not-proposed');
  expect(() => run(registry.validate, { model: FIRST, ...found, auc: 1.2 }, li)).toThrow('does not take');
});

test('an older version is retired while a newer one of its name decides; a version is the digest of its file', () => {
  run(registry.register, entry(SECOND), house);
  run(registry.confirm, proposed(SECOND), wang);
  inUse = [SECOND];
  expect(code(run(registry.confirm, proposed(FIRST, { verdict: 'unfit' }), wang))).toBe('done');
  expect([isApproved(state, FIRST), isApproved(state, SECOND)]).toEqual([false, true]);
  expect(() => run(registry.register, { ...entry('trees@000000000003'), file: '{}' }, house)).toThrow(
    'not the version of its file',
  );
});
