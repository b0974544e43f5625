import { DateString, IdString } from '@sandglass/http';
import { Amount } from '@sandglass/lending';
import { FINISHES } from '@sandglass/valuation';
import Type from 'typebox';

export const PRIOR_LIENS_MAX = 5;

/** The home as its deed says it, and what already lies on it. Absurd sizes are refused when it is valued, in words. */
export const HomeSection = Type.Object(
  {
    estate: IdString(),
    areaM2: Type.Number({ minimum: 0, maximum: 100_000 }),
    floor: Type.Integer({ minimum: -9, maximum: 999 }),
    rooms: Type.Integer({ minimum: 0, maximum: 99 }),
    south: Type.Boolean(),
    finish: Type.Enum(FINISHES),
    deed: Type.String({ minLength: 4, maxLength: 40, description: 'Number of the deed' }),
    boughtOn: Type.Optional(DateString()),
    boughtFor: Type.Optional(Amount),
    letUntil: Type.Optional({
      ...DateString(),
      description: 'Last day of a tenancy of it; absent: it is not let',
    }),
    coOwners: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 5 }),
    priorLiens: Type.Array(
      Type.Object(
        {
          holder: Type.String({ minLength: 1, maxLength: 120 }),
          maximum: Amount,
          balance: Amount,
        },
        { additionalProperties: false },
      ),
      { maxItems: PRIOR_LIENS_MAX, description: 'At their maximum secured amount, not at today’s balance' },
    ),
  },
  { additionalProperties: false },
);
export type HomeSection = Type.Static<typeof HomeSection>;
