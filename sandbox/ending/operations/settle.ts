import type { Circumstances, Fact, RowWrite } from '@sandglass/operations';
import { currentStep, finished, isFinished, withStep } from '../steps.ts';
import { type ExitRow, exits, type StepRecord } from '../tables.ts';
import { factOfStep, figuresOf, proved } from './fact.ts';
import type { Ground } from './ground.ts';

/** The rows and facts of a step that changed: it is done when nothing of it is open, and then the next one opens. */
export function settled(
  ground: Ground,
  step: StepRecord,
  told: readonly Fact[],
  at: Circumstances,
): { readonly exit: ExitRow; readonly rows: readonly RowWrite[]; readonly facts: readonly Fact[] } {
  const { plan, zone } = ground;
  if (!isOver(ground, step)) {
    const exit = proved(withStep(ground.exit, step), told, at);
    return { exit, rows: [exits.update(exit)], facts: told };
  }
  const exit = finished(ground.exit, step, plan, zone, at.now);
  const done = exit.steps.find(({ n }) => n === step.n)!;
  const next = currentStep(exit);
  const opening = next === undefined ? [] : [factOfStep('exit.step-opened', exit, next)];
  const evidence = done.evidence.map(({ digest = null }) => digest);
  const facts = [
    ...told,
    factOfStep('exit.step-done', exit, done, { ...figuresOf(done), evidence }),
    ...opening,
  ];
  return { exit, rows: [exits.update(proved(exit, facts, at))], facts };
}

/** Whether a step's program, its exceptions and the evidence it asks for are all there. */
function isOver({ planned }: Ground, step: StepRecord): boolean {
  if (planned.needsEvidence && step.evidence.length === 0) return false;
  const byProgram = planned.doneBy === 'mandate' || planned.doneBy === 'program';
  return byProgram
    ? step.state === 'working' && step.looks > 0 && isFinished(step)
    : step.evidence.length > 0;
}
