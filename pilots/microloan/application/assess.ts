import { creditReasons, scoreFields } from '@sandglass/credit';
import { Amount } from '@sandglass/lending';
import type { Sentence } from '@sandglass/operations';
import Type from 'typebox';
import { fromApplication } from '../credit/application/from-application.ts';
import { industries } from '../credit/application/industries.ts';
import { ratingModels } from '../rating/models.ts';
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

/** What a model says, and which model: its name and version. */
export interface Assessment {
  readonly model: string;
  readonly score: number;
  readonly grade: string;
  readonly reasons: readonly GivenReason[];
}

/** What each model says, by its name. */
export type Assessments = Readonly<Record<string, Assessment>>;

/** The wallet's answers as the models' inputs. `amount` in minor units, above zero. */
export function inputsOf({ industry, employees, businessAgeYears, franchise }: Business, amount: bigint) {
  return fromApplication({
    requestedAmountMinor: amount,
    industry,
    employees,
    businessAgeYears,
    isFranchise: franchise,
  });
}

/** Cloud rating: every model that can rate, on the wallet's answers. `amount` in minor units, above zero. */
export function assess(business: Business, amount: bigint): Assessments {
  const fields = inputsOf(business, amount);
  return Object.fromEntries(
    ratingModels.map(({ name, version, scorer }) => {
      const { score, grade, reasons } = scoreFields(scorer, fields, 'en');
      const told = reasons.map(({ code }) => ({ code, text: sentenceOf(code) }));
      return [name, { model: version, score, grade, reasons: told }];
    }),
  );
}

/** What a model's reason says to the applicant. */
export function sentenceOf(code: string): Sentence {
  const sentence = creditReasons[code];
  if (sentence === undefined) throw new Error(`the model gives the reason ${code}, which has no sentence`);
  return sentence;
}
