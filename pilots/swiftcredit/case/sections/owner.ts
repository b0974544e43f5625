import { Amount } from '@sandglass/lending';
import Type from 'typebox';

export const OCCUPATIONS = ['self-employed', 'manager', 'professional', 'office', 'sales', 'other'] as const;

/** The person who owns the business, or borrows for it. */
export const Owner = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60 }),
    occupation: Type.Enum(OCCUPATIONS),
    yearsAtWork: Type.Integer({ minimum: 0, maximum: 70 }),
    yearlyIncome: Amount,
  },
  { additionalProperties: false },
);
export type Owner = Type.Static<typeof Owner>;
