import { factOfStep } from './story.ts';
import type { StepRow, SuspendedBy } from './tables.ts';

/** Which fact proves each thing that a pilot's page says; undefined where the story does not reach so far back. */
export interface Proofs {
  /** The last step of one of these kinds. */
  readonly last: (...kinds: readonly string[]) => string | undefined;
  /** What put the declaration that holds before the public, or in force. */
  readonly declaration: string | undefined;
  readonly suspension: (by: SuspendedBy) => string | undefined;
  /** How the condition at this place (from 0) stands: its last step; before one, the decision that imposed it. */
  readonly condition: (place: number) => string | undefined;
  readonly comment: (comment: string) => string | undefined;
  readonly reply: (comment: string) => string | undefined;
}

/** The proofs of a pilot's story, the oldest step first. */
export function proofsOf(steps: readonly StepRow[]): Proofs {
  const lastWhere = (matches: (step: StepRow) => boolean): string | undefined => {
    const step = steps.findLast(matches);
    return step && factOfStep(step.operation);
  };
  return {
    last: (...kinds) => lastWhere(({ kind }) => kinds.includes(kind)),
    declaration: lastWhere(({ kind }) => declaring.has(kind)),
    suspension: (by) => lastWhere(({ kind, detail }) => suspending.has(kind) && (detail.by ?? 'exit') === by),
    condition: (place) => factOfCondition(steps, place),
    comment: (id) => lastWhere(({ kind, detail }) => aboutComment.has(kind) && detail.comment === id),
    reply: (id) =>
      lastWhere(({ kind, detail }) => kind === 'pilot.comment-answered' && detail.comment === id),
  };
}

const declaring = new Set(['pilot.disclosed', 'pilot.amended']);
const aboutComment = new Set(['pilot.commented', 'pilot.comment-held', 'pilot.comment-shown']);
const suspending = new Set(['pilot.suspended', 'pilot.exit-started']);

function factOfCondition(steps: readonly StepRow[], place: number): string | undefined {
  let imposed = 0;
  let proof: StepRow | undefined;
  for (const step of steps) {
    const { condition, conditions } = step.detail;
    if (condition === place + 1) proof = step;
    if (!Array.isArray(conditions)) continue;
    if (place >= imposed && place < imposed + conditions.length) proof = step;
    imposed += conditions.length;
  }
  return proof && factOfStep(proof.operation);
}
