import { type ExplainedCase, explainCase } from '@sandglass/credit';
import type { Json } from '@sandglass/operations';
import type { Application } from '../application/application.ts';
import { type Business, inputsOf } from '../application/assess.ts';
import type { Facts } from '../bases/facts.ts';
import { carriedBy } from '../bases/judge-base.ts';
import { modelOfVersion } from '../rating/models.ts';

export interface ExplainedDecision {
  /** Name and version. */
  readonly model: string;
  /** Null where that version is no longer in the program: the recorded score and reasons stand alone then. */
  readonly explained: (Omit<ExplainedCase, 'grade'> & { readonly grade: string }) | null;
  /** Whether working it out again gives the recorded score and grade. */
  readonly agrees: boolean | null;
}

/** Works a recorded score out again from the recorded answers, by the very version of the model that gave it. */
export function explainDecision(
  application: Application,
  recorded: { readonly model: string; readonly score: number; readonly grade: string },
): ExplainedDecision {
  const facts = application.basis?.evidence ?? null;
  if (facts !== null && recorded.model === application.model) return explainBase(facts, recorded);
  const found = modelOfVersion(recorded.model);
  if (found === undefined) return { model: recorded.model, explained: null, agrees: null };
  const fields = inputsOf(businessOf(application), application.amount);
  const explained = explainCase(found.model, found.scorer, fields);
  const agrees = explained.score === recorded.score && explained.grade === recorded.grade;
  return { model: recorded.model, explained, agrees };
}

/** A base's own model, on the evidence that was kept. */
function explainBase(
  facts: Facts,
  recorded: { readonly model: string; readonly score: number; readonly grade: string },
): ExplainedDecision {
  const { probability, score, grade, cutOffs, base, inputs } = carriedBy(facts).graded;
  const agrees = score === recorded.score && grade === recorded.grade;
  const figure = (value: number): number => Number(value.toFixed(2));
  const told = inputs
    .map(({ name, reason, value, points }) => ({
      name,
      reason,
      given: true,
      value: figure(value),
      points: figure(points),
    }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return {
    model: recorded.model,
    explained: { probability, score, grade, cutOffs, base: figure(base), inputs: told },
    agrees,
  };
}

/** The answers as they passed the door when the application was made. */
export const businessOf = ({ answers }: Application): Business => answers as unknown as Business;

/** The same for a door. */
export function decidedByJson({ model, explained, agrees }: ExplainedDecision): {
  readonly [name: string]: Json;
} {
  if (explained === null) return { model, explained, agrees };
  const { cutOffs, inputs, probability, score, grade, base } = explained;
  return {
    model,
    agrees,
    explained: {
      probability,
      score,
      grade,
      cutOffs: { ...cutOffs },
      base,
      inputs: inputs.map((input) => ({ ...input })),
    },
  };
}
