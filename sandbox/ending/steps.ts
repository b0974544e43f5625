import { addDays, type Convention, formatInstant, instantOf, localTime, shift } from '@sandglass/time';
import type { Plan } from './plan.ts';
import type { ExitRow, StepRecord } from './tables.ts';

/** A last day that is no workday passes to the next one. */
const LAST_DAY: Convention = 'following';

/** The steps of a plan before the first of them is opened. */
export const stepsOf = ({ steps }: Plan): readonly StepRecord[] =>
  steps.map(({ n, phase, owner }) => ({
    n,
    phase,
    owner: owner.id,
    state: 'waiting',
    openedAt: null,
    due: null,
    overdueAt: null,
    doneAt: null,
    looks: 0,
    runs: [],
    waits: [],
    excepted: [],
    evidence: [],
    facts: [],
  }));

/** The last millisecond of a step's time: calendar days after the one on which it opened, ending on a workday. */
export function dueOf(openedAt: number, deadlineDays: number, zone: string): number {
  const last = shift(addDays(localTime(openedAt, zone).date, deadlineDays), LAST_DAY);
  return instantOf(addDays(last, 1), '00:00', zone) - 1;
}

/** The exit with this step changed. */
export const withStep = (exit: ExitRow, step: StepRecord): ExitRow => ({
  ...exit,
  steps: exit.steps.map((one) => (one.n === step.n ? step : one)),
});

export const currentStep = ({ steps, current }: ExitRow): StepRecord | undefined =>
  steps.find(({ n }) => n === current);

/** The exit with step n open: its time runs from now. */
export function opened(exit: ExitRow, n: number, plan: Plan, zone: string, now: number): ExitRow {
  const step = exit.steps.find((one) => one.n === n);
  const planned = plan.steps.find((one) => one.n === n);
  if (step === undefined || planned === undefined) throw new Error(`${exit.id} has no step ${n}`);
  const due = dueOf(now, planned.deadlineDays, zone);
  const open: StepRecord = { ...step, state: 'open', openedAt: formatInstant(now), due: formatInstant(due) };
  return withStep({ ...exit, current: n, look_at: null, due_at: due }, open);
}

/** The exit with its current step done, and the next one open. */
export function finished(exit: ExitRow, step: StepRecord, plan: Plan, zone: string, now: number): ExitRow {
  const after = withStep(exit, { ...step, state: 'done', doneAt: formatInstant(now) });
  const next = after.steps.find(({ n }) => n > step.n);
  if (next === undefined)
    return { ...after, state: 'ended', ended_at: now, current: 0, look_at: null, due_at: null };
  return opened(after, next.n, plan, zone, now);
}

/** Items that nobody has taken over yet. */
export const openExceptions = ({ runs, excepted }: StepRecord): number => {
  const refused = runs.reduce((sum, run) => sum + run.excepted, 0);
  return Math.max(0, refused - excepted.reduce((sum, one) => sum + one.count, 0));
};

/** Nothing is waited for, and every refused item was handed to somebody. */
export const isFinished = (step: StepRecord): boolean =>
  step.waits.every(({ count }) => count === 0) && openExceptions(step) === 0;
