import { type Declaration, EXIT_PHASES, type Exit, type Text } from '@sandglass/declaration';
import type { Sentence } from '@sandglass/operations';
import { nothingToWindDown, type WindDown, type WindDownRun, type WindDownWait } from '@sandglass/pilot';
import { classesWithin } from './classes.ts';

export type ExitClass = Exit['class'];
export type Phase = Exit['steps'][number]['phase'];

/** What does a step: the house itself, the pilot's program, or a person, of whom evidence is required. */
export type DoneBy = 'mandate' | 'program' | 'person' | 'left-over' | 'offline';

export interface PlannedPart {
  readonly name: string;
  readonly title: Sentence;
  /** The operation that each item gets; absent: the step waits until nothing of it is left. */
  readonly operation?: string;
}

/** One step of an exit as it was declared, with the action in the program that does it. */
export interface PlannedStep {
  readonly n: number;
  readonly phase: Phase;
  readonly action: Text;
  readonly owner: { readonly id: string; readonly name: Text };
  readonly precondition: Text;
  /** The steps before it that must be done. */
  readonly after: readonly number[];
  readonly deadlineDays: number;
  readonly evidence: Text;
  readonly doneBy: DoneBy;
  /** Whether a person gives evidence before it is done. */
  readonly needsEvidence: boolean;
  readonly runs: readonly PlannedPart[];
  readonly waits: readonly PlannedPart[];
}

export interface Plan {
  readonly class: ExitClass;
  readonly when: Text;
  readonly steps: readonly PlannedStep[];
}

/** What of the program belongs to one step. */
export interface StepWork {
  readonly runs: readonly WindDownRun[];
  readonly waits: readonly WindDownWait[];
}

/**
 * The ordered steps of a declared exit. Without a program every step but the house's own is done by a person.
 *
 * @throws RangeError when the declaration has no exit of this class: a parsed one has each class once.
 */
export function planOf(
  { exits, innovation }: Pick<Declaration, 'exits' | 'innovation'>,
  of: ExitClass,
  windDown: WindDown = nothingToWindDown,
): Plan {
  const exit = exits.find((one) => one.class === of);
  if (exit === undefined) throw new RangeError(`no exit of the class ${of} is declared`);
  const work = workOf(exit, windDown);
  const inWords: ReadonlySet<Phase> = new Set(windDown.evidence);
  const steps = exit.steps.map((step, at): PlannedStep => {
    const { runs, waits } = work[at]!;
    const owner = innovation.institutions.find(({ id }) => id === step.owner);
    const by = doneBy(at, step.phase, runs.length + waits.length);
    return {
      n: at + 1,
      phase: step.phase,
      action: step.action,
      owner: { id: step.owner, name: owner?.name ?? { zh: step.owner, en: step.owner } },
      precondition: step.precondition,
      after: exit.steps.slice(0, at).map((_, before) => before + 1),
      deadlineDays: step.deadlineDays,
      evidence: step.evidence,
      doneBy: by,
      needsEvidence: by === 'person' || by === 'left-over' || (by === 'program' && inWords.has(step.phase)),
      runs: runs.map(({ name, title, operation }) => ({ name, title, operation: operation.name })),
      waits: waits.map(({ name, title }) => ({ name, title })),
    };
  });
  return { class: of, when: exit.when, steps };
}

/** The first step is the freeze, which the supervisor's mandate does; the last two are the house's own. */
function doneBy(at: number, phase: Phase, parts: number): DoneBy {
  if (at === 0) return 'mandate';
  if (phase === 'confirm') return 'left-over';
  if (phase === 'offline') return 'offline';
  return parts > 0 ? 'program' : 'person';
}

/**
 * Each part of the program goes to the first declared step of its phase, or to the last where it says so, or, where this exit
 * has none, to the next phase that it has: a risky exit without a drain still collects before it settles.
 */
export function workOf({ class: of, steps }: Pick<Exit, 'class' | 'steps'>, windDown: WindDown): StepWork[] {
  const within = classesWithin(of);
  const place = ({ phase, last }: WindDownRun | WindDownWait): number => {
    const first = steps.findIndex((step) => EXIT_PHASES.indexOf(step.phase) >= EXIT_PHASES.indexOf(phase));
    return last
      ? Math.max(
          first,
          steps.findLastIndex((step) => step.phase === phase),
        )
      : first;
  };
  const at = <P extends WindDownRun | WindDownWait>(parts: readonly P[], n: number): P[] =>
    parts.filter((part) => part.classes.some((one) => within.includes(one)) && place(part) === n);
  return steps.map((_, n) => ({ runs: at(windDown.runs, n), waits: at(windDown.waits, n) }));
}
