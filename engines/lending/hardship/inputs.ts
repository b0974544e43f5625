import Type from 'typebox';

export const LoanId = Type.String({ minLength: 1, maxLength: 64 });

/** Words between people, without control characters. */
export const Words = Type.String({
  minLength: 1,
  maxLength: 1000,
  pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f]*$',
});
