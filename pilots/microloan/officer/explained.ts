import { type ExplainedCase, explainCase } from '@sandglass/credit';
import type { Json } from '@sandglass/operations';
import type { Application } from '../application/application.ts';
import { type Business, inputsOf } from '../application/assess.ts';
import { modelOfVersion } from '../rating/models.ts';

export interface ExplainedDecision {
  /** Name and version. */
  readonly model: string;
  /** Null where that version is no longer in the program: the recorded score and reasons stand alone then. */
  readonly explained: ExplainedCase | null;
  /** Whether working it out again gives the recorded score and grade. */
  readonly agrees: boolean | null;
}

/** Works a recorded score out again from the recorded answers, by the very version of the model that gave it. */
export function explainDecision(
  application: Application,
  recorded: { readonly model: string; readonly score: number; readonly grade: string },
): ExplainedDecision {
  const found = modelOfVersion(recorded.model);
  if (found === undefined) return { model: recorded.model, explained: null, agrees: null };
  const fields = inputsOf(businessOf(application), application.amount);
  const explained = explainCase(found.model, found.scorer, fields);
  const agrees = explained.score === recorded.score && explained.grade === recorded.grade;
  return { model: recorded.model, explained, agrees };
}

/** The answers as they passed the door when the application was made. */
export const businessOf = ({ answers }: Application): Business => answers as unknown as Business;

/** The same for a door. */
export function decidedByJson({ model, explained, agrees }: ExplainedDecision): {
  readonly [name: string]: Json;
} {
  if (explained === null) return { model, explained, agrees };
  const { cutOffs, inputs, ...figures } = explained;
  return {
    model,
    agrees,
    explained: { ...figures, cutOffs: { ...cutOffs }, inputs: inputs.map((input) => ({ ...input })) },
  };
}
