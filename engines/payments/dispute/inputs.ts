import Type from 'typebox';

/** A payment's exchange, which is a dispute's id too. */
export const PaymentId = Type.String({ minLength: 1, maxLength: 64 });
export const Words = Type.String({ maxLength: 2_000 });
export const Documents = Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { maxItems: 20 });
