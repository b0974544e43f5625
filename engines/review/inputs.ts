import Type from 'typebox';

export const ReviewId = Type.String({ minLength: 1, maxLength: 64 });

/** Words for the customer, without control characters. */
export const Words = Type.String({
  minLength: 1,
  maxLength: 1000,
  pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f]*$',
});
