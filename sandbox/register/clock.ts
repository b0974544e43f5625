import type { StepRow, Waited } from './tables.ts';

export interface Turn {
  readonly waitsFor: Waited;
  readonly from: number;
  /** Null: it lasts. May lie ahead, where a comment window is open. */
  readonly to: number | null;
}

/**
 * Who waited for whom, and since when: computed from the steps, in their order. When the public is waited for, the turn
 * passes at the window's end, without a step, to whoever owes the next one.
 */
export function turnsOf(steps: readonly StepRow[]): readonly Turn[] {
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
    const { until } = step;
    const next = steps[at + 1];
    if (until !== null && (next === undefined || next.at > until)) begin(step.then_for, until);
  }
  return turns.filter(({ from, to }) => to === null || to > from);
}

/** The turn at an instant: who is waited for now. */
export const turnAt = (turns: readonly Turn[], now: number): Turn | undefined =>
  turns.find(({ from, to }) => from <= now && (to === null || now < to));

/** Milliseconds that each was waited for. */
export function waitedMs(turns: readonly Turn[], now: number): Readonly<Record<Waited, number>> {
  const sum: Record<Waited, number> = { institution: 0, supervisor: 0, public: 0 };
  for (const { waitsFor, from, to } of turns) sum[waitsFor] += Math.max(0, Math.min(to ?? now, now) - from);
  return sum;
}
