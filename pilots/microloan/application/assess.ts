import { hash } from 'node:crypto';
import type { Sentence } from '@sandglass/operations';
import Type from 'typebox';
import { Amount } from '../amount.ts';
import { fromApplication } from '../credit/application/from-application.ts';
import { industries } from '../credit/application/industries.ts';
import { creditReasons } from '../credit/scoring/reasons.ts';
import { scoreSmallBusiness, smallBusinessModel } from '../credit/small-business.ts';
import type { GivenReason } from './decline.ts';

/** What the applicant says about the business. */
export const Business = Type.Object(
  {
    industry: Type.Enum(
      industries.map(({ id }) => id),
      { description: 'Industry of the business' },
    ),
    employees: Type.Integer({ minimum: 0, maximum: 100_000 }),
    businessAgeYears: Type.Integer({ minimum: 0, maximum: 300 }),
    franchise: Type.Boolean(),
    yearlyTurnover: Amount,
  },
  { additionalProperties: false },
);
export type Business = Type.Static<typeof Business>;

/** Name and version of the model in use: the version is what its file says, in 48 bits of its SHA-256. */
export const MODEL = `${smallBusinessModel.name}@${hash('sha256', JSON.stringify(smallBusinessModel)).slice(0, 12)}`;

/** What the model says, and which model. */
export interface Assessment {
  readonly model: string;
  readonly score: number;
  readonly grade: string;
  readonly reasons: readonly GivenReason[];
}

/** Cloud rating: the shipped scorecard on the wallet's answers. `amount` in minor units, above zero. */
export function assess(business: Business, amount: bigint): Assessment {
  const { industry, employees, businessAgeYears, franchise } = business;
  const input = fromApplication({
    requestedAmountMinor: amount,
    industry,
    employees,
    businessAgeYears,
    isFranchise: franchise,
  });
  const { score, grade, reasons } = scoreSmallBusiness(input);
  return {
    model: MODEL,
    score,
    grade,
    reasons: reasons.map(({ code }) => ({ code, text: sentenceOf(code) })),
  };
}

function sentenceOf(code: string): Sentence {
  const sentence = creditReasons[code];
  if (sentence === undefined) throw new Error(`the model gives the reason ${code}, which has no sentence`);
  return sentence;
}
