import { declared } from '@sandglass/declaration/testing';
import { localTime, parseInstant } from '@sandglass/time';
import { expect, test } from 'vitest';
import { planOf } from './plan.ts';
import { currentStep, dueOf, finished, isFinished, openExceptions, opened, stepsOf } from './steps.ts';
import type { ExitRow, StepRecord } from './tables.ts';

const ZONE = 'Asia/Shanghai';
const dayOf = (at: number): string => localTime(at, ZONE).date;
const plan = planOf(declared(), 'risky');
const begun: ExitRow = {
  id: 'lantern',
  class: 'risky',
  version: 1,
  state: 'under-way',
  reason: 'r',
  begun_by: 'supervisor',
  officer: 'li',
  trigger: null,
  proposed_at: null,
  started_at: 0,
  ended_at: null,
  current: 0,
  look_at: null,
  due_at: null,
  steps: stepsOf(plan),
};
const run = { run: 'r:1', name: 'r', count: 3, sum: '0', done: 1, excepted: 2 };
const step: StepRecord = begun.steps[0]!;

test('a step of no days is due on the day on which it opens, until its last millisecond', () => {
  const due = dueOf(parseInstant('2026-03-02T10:00:00+08:00'), 0, ZONE);
  expect(due).toBe(parseInstant('2026-03-03T00:00:00+08:00') - 1);
});

test('a last day on a weekend passes to the next workday, and a worked Saturday is one', () => {
  expect(dayOf(dueOf(parseInstant('2026-03-05T10:00:00+08:00'), 2, ZONE))).toBe('2026-03-09');
  // 2026-02-28 is worked in exchange for the Spring Festival (国办发明电〔2025〕7号).
  expect(dayOf(dueOf(parseInstant('2026-02-26T10:00:00+08:00'), 2, ZONE))).toBe('2026-02-28');
});

test('a last day in the Spring Festival passes to the day after it', () => {
  expect(dayOf(dueOf(parseInstant('2026-02-13T10:00:00+08:00'), 5, ZONE))).toBe('2026-02-24');
});

test('when a step is done the next one opens, and its time runs from then', () => {
  const first = opened(begun, 1, plan, ZONE, parseInstant('2026-03-02T10:00:00+08:00'));
  expect(currentStep(first)).toMatchObject({ n: 1, state: 'open' });
  const now = parseInstant('2026-03-04T10:00:00+08:00');
  const second = finished(first, currentStep(first)!, plan, ZONE, now);
  expect(second.steps.map(({ state }) => state).slice(0, 3)).toEqual(['done', 'open', 'waiting']);
  expect(second.due_at).toBe(dueOf(now, plan.steps[1]!.deadlineDays, ZONE));
});

test('with its last step the exit has ended, and nothing is due or looked for', () => {
  const last = opened(begun, plan.steps.length, plan, ZONE, 0);
  const after = finished(last, currentStep(last)!, plan, ZONE, 5);
  expect(after).toMatchObject({ state: 'ended', ended_at: 5, current: 0, look_at: null, due_at: null });
});

test('a step is not finished while something is waited for, or a refused item is nobody’s', () => {
  expect(isFinished({ ...step, waits: [{ name: 'w', count: 1 }] })).toBe(false);
  expect(isFinished({ ...step, runs: [run] })).toBe(false);
  expect(openExceptions({ ...step, runs: [run, run] })).toBe(4);
  const excepted = [{ count: 2, reason: 'r', by: 'institution', at: '' } as const];
  expect(isFinished({ ...step, runs: [run], excepted })).toBe(true);
});
