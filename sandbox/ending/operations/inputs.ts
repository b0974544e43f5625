import { PilotId, Words } from '@sandglass/register';
import Type from 'typebox';

export { PilotId, Words };

/** A step by its number, from 1; a path gives it as text. */
export const StepNumber = Type.String({
  pattern: '^[1-9][0-9]?$',
  description: 'Number of the step, from 1',
});
export const ClassInput = Type.Enum(['normal', 'risky', 'non-performing'], {
  description: 'Class of the exit: normal, risky or non-performing',
});
export const EvidenceInput = {
  evidence: Words,
  digest: Type.Optional(
    Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the document, lower-case hex' }),
  ),
};
export const OnStep = Type.Object({ pilot: PilotId, step: StepNumber }, { additionalProperties: false });
