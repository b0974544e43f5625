import { Amount } from '@sandglass/lending';
import Type from 'typebox';

/** The company, as the licence and its books say it. */
export const Company = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120 }),
    creditCode: Type.String({
      pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$',
      description: 'Unified social credit code (GB 32100)',
    }),
    yearsTrading: Type.Integer({ minimum: 0, maximum: 300 }),
    employees: Type.Integer({ minimum: 0, maximum: 100_000 }),
    yearlyTurnover: Amount,
    otherDebts: Amount,
  },
  { additionalProperties: false },
);
export type Company = Type.Static<typeof Company>;
