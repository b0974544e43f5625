import Type from 'typebox';

const WarningId = Type.String({ minLength: 1, maxLength: 160 });

/** Words for a person, without control characters. */
const Words = Type.String({
  minLength: 1,
  maxLength: 1000,
  pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f]*$',
});

export const ObjectInput = Type.Object(
  { warningId: WarningId, words: Words },
  { additionalProperties: false },
);

export const AnswerInput = Type.Object(
  {
    warningId: WarningId,
    lift: Type.Boolean({ description: 'Whether the limit may be used again' }),
    reason: Words,
  },
  { additionalProperties: false },
);
