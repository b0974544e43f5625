import Type from 'typebox';
import { Amount } from '../amount.ts';

const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });
const LIST_MAX = 50;
const COUNT_MAX = 1_000_000;

/** Rules as a holder sends them; what no schema can say is `objectionToRules`'s. */
export const RulesInput = Type.Object(
  {
    zone: Type.String({ minLength: 1, maxLength: 64 }),
    weekdays: Type.Optional(
      Type.Array(Type.Enum([1, 2, 3, 4, 5, 6, 7]), { minItems: 1, maxItems: 7, uniqueItems: true }),
    ),
    hours: Type.Optional(Type.Object({ from: Time, until: Time }, { additionalProperties: false })),
    lastDay: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })),
    perPayment: Type.Optional(Amount),
    perDay: Type.Optional(Amount),
    total: Type.Optional(Amount),
    paymentsPerDay: Type.Optional(Type.Integer({ minimum: 1, maximum: COUNT_MAX })),
    payments: Type.Optional(Type.Integer({ minimum: 1, maximum: COUNT_MAX })),
    merchants: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 15 }), {
        minItems: 1,
        maxItems: LIST_MAX,
        uniqueItems: true,
      }),
    ),
    categories: Type.Optional(
      Type.Array(Type.String({ pattern: '^[0-9]{4}$' }), {
        minItems: 1,
        maxItems: LIST_MAX,
        uniqueItems: true,
      }),
    ),
    regions: Type.Optional(
      Type.Array(Type.String({ pattern: '^[0-9]{6}$' }), {
        minItems: 1,
        maxItems: LIST_MAX,
        uniqueItems: true,
      }),
    ),
    entryModes: Type.Optional(
      Type.Array(Type.String({ pattern: '^[0-9]{2}$' }), { minItems: 1, maxItems: 10, uniqueItems: true }),
    ),
  },
  { additionalProperties: false },
);
