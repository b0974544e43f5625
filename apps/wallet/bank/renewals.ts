import { decimal, flag, nullable, number, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';
import { bases } from './evidence.ts';

export const renewalPath = (loan: string, drawing: number) => `/api/loans/${loan}/renewal?drawing=${drawing}`;
export const signRenewalPath = (application: string) => `/api/applications/${application}/sign-renewal`;
export const withdrawPath = (loan: string) => `/api/loans/${loan}/renewal/withdraw`;
export const carryOutPath = (loan: string) => `/api/loans/${loan}/renewal/carry-out`;

const because = object({ code: text, text: sentence });

export const renewal = object({
  renewal: text,
  loan: text,
  drawing: number,
  state: oneOf('signed', 'renewed', 'withdrawn', 'stopped', 'missed'),
  nextLoan: text,
  currency: text,
  amount: decimal,
  renewed: nullable(decimal),
  annualRatePercent: decimal,
  termMonths: number,
  signedOn: text,
  maturesOn: text,
  shortOn: nullable(text),
  endedOn: nullable(text),
  because: nullable(because),
});
export type Renewal = Shaped<typeof renewal>;

/** What renewing a drawing would change, whether it may be asked for, and how far it is. */
export const renewalOffer = object({
  loan: text,
  drawing: number,
  businessDate: text,
  currency: text,
  maturesOn: text,
  /** From when it may be asked for; null: the product is not renewed. */
  askFrom: nullable(text),
  principalOwed: decimal,
  interestOnDay: decimal,
  /** Interest and what is not renewed, of what is signed or offered. */
  ownOnDay: decimal,
  objection: nullable(because),
  renewal: nullable(renewal),
  /** Decided and not yet signed. */
  application: nullable(text),
  times: number,
  timesMax: number,
  totalMonthsMax: number,
  old: object({ annualRatePercent: decimal, termMonths: number, version: number }),
  product: nullable(
    object({
      id: text,
      title: sentence,
      version: number,
      minimum: decimal,
      maximum: decimal,
      termMonthsMin: number,
      termMonthsMax: number,
      base: nullable(oneOf(...bases)),
      lprPercent: decimal,
      annualRatePercentFrom: decimal,
      annualRatePercentTo: decimal,
    }),
  ),
  answers: nullable(
    object({
      industry: text,
      employees: number,
      businessAgeYears: number,
      franchise: flag,
      yearlyTurnover: decimal,
      purpose: text,
    }),
  ),
});
export type RenewalOffer = Shaped<typeof renewalOffer>;

export const signedRenewal = object({ loan: text, nextLoan: text });
export const doneRenewal = object({ state: oneOf('signed', 'renewed', 'withdrawn') });
