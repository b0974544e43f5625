import type { Draft } from './draft.ts';

/** One thing a page; the last page shows all answers. */
export const steps = ['product', 'money', 'purpose', 'business', 'turnover', 'check'] as const;
export type Step = (typeof steps)[number];

/** Which answers a page asks for. */
export const fieldsOf: Readonly<Record<Step, readonly (keyof Draft)[]>> = {
  product: ['product'],
  money: ['amount', 'termMonths'],
  purpose: ['purpose'],
  business: ['industry', 'businessAgeYears', 'employees'],
  turnover: ['yearlyTurnover', 'franchise'],
  check: [],
};

export const FIELDS_MAX = 12;

export const stepOf = (asked: string | undefined): Step => steps.find((step) => step === asked) ?? 'product';
export const after = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? 'check';
export const before = (step: Step): Step | undefined => steps[steps.indexOf(step) - 1];
