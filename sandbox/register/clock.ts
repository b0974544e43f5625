import type { StepRow, Waited } from './tables.ts';

export interface Turn {
  readonly waitsFor: Waited;
  readonly from: number;
  /** Absent: it lasts. */
  readonly to: number | null;
}

/**
 * Who waited for whom, and since when: computed from the steps, in their order. When the public is waited for, the turn
 * passes at the window's end, without a step, to whoever owes the next one.
 */
export function turnsOf(steps: readonly StepRow[], now: number): readonly Turn[] {
  const turns: { waitsFor: Waited; from: number; to: number | null }[] = [];
  const begin = (waitsFor: Waited | null, at: number): void => {
    const last = turns.at(-1);
    if (last !== undefined && last.to === null) {
      if (last.waitsFor === waitsFor) return;
      last.to = at;
    }
    if (waitsFor !== null) turns.push({ waitsFor, from: at, to: null });
  };
  for (const [at, step] of steps.entries()) {
    begin(step.waits_for, step.at);
    const next = steps[at + 1];
    const { until } = step;
    if (step.waits_for !== 'public' || until === null || until >= (next?.at ?? now)) continue;
    begin(step.then_for, until);
  }
  return turns.filter(({ from, to }) => to === null || to > from);
}

/** Milliseconds that each was waited for. */
export function waitedMs(turns: readonly Turn[], now: number): Readonly<Record<Waited, number>> {
  const sum: Record<Waited, number> = { institution: 0, supervisor: 0, public: 0 };
  for (const { waitsFor, from, to } of turns) sum[waitsFor] += (to ?? now) - from;
  return sum;
}
