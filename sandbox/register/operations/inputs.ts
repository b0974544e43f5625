import Type from 'typebox';

/** A pilot's id: also its shard, its path in the register, its folder. Pages of the register have taken two. */
export const PilotId = Type.String({ pattern: '^(?!(?:facts|programme)$)[a-z][a-z0-9-]{1,31}$' });
export const CommentId = Type.String({ minLength: 1, maxLength: 64 });
export const QuestionId = Type.String({ minLength: 1, maxLength: 64 });
export const OnPilot = Type.Object({ pilot: PilotId }, { additionalProperties: false });
/** Words of a person, without control characters. */
export const Words = Type.String({
  minLength: 1,
  maxLength: 4000,
  pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f]*$',
});
/** A business date. */
export const Day = Type.String({ format: 'date' });
export const OnPilotBecause = Type.Object({ pilot: PilotId, reason: Words }, { additionalProperties: false });
