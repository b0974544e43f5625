import { amountText, type FieldErrors, type Locale, type Say, typedAmount } from '@sandglass/kit';
import { between } from '../bank/bounds.ts';
import type { Product } from '../bank/products.ts';
import type { WalletWords } from '../words/words.ts';
import { type Draft, typedCount } from './draft.ts';
import { fieldsOf, type Step } from './steps.ts';

type Check = (draft: Draft, product: Product | undefined) => string | undefined;

/** What is wrong with the answers of one page, in the words of the summary and beside the field. */
export function checkStep(
  step: Step,
  draft: Draft,
  product: Product | undefined,
  say: Say<WalletWords>,
  locale: Locale,
): FieldErrors<Draft> {
  const checks = checksIn(say, locale);
  const found = fieldsOf[step].map((field) => [field, checks[field](draft, product)] as const);
  return Object.fromEntries(found.filter(([, error]) => error !== undefined));
}

function checksIn(say: Say<WalletWords>, locale: Locale): Readonly<Record<keyof Draft, Check>> {
  const required = (field: 'product' | 'purpose' | 'industry' | 'franchise') => (draft: Draft) =>
    draft[field] === '' ? say(`apply.${field}Missing`) : undefined;
  return {
    product: required('product'),
    purpose: required('purpose'),
    industry: required('industry'),
    franchise: required('franchise'),
    amount: ({ amount }, product) => {
      const typed = typedAmount(amount);
      if (typed === undefined) return say('apply.amountMissing');
      if (product === undefined || between(typed, product.minimum, product.maximum)) return undefined;
      const bound = (value: Product['minimum']) => amountText(value, product.currency, locale);
      return say('apply.amountOutside', { minimum: bound(product.minimum), maximum: bound(product.maximum) });
    },
    termMonths: ({ termMonths }, product) => {
      const [minimum, maximum] = [product?.termMonthsMin ?? 1, product?.termMonthsMax ?? 60];
      if (typedCount(termMonths, minimum, maximum) !== undefined) return undefined;
      return say('apply.termOutside', { minimum, maximum });
    },
    businessAgeYears: (draft) =>
      typedCount(draft.businessAgeYears, 0, 300) === undefined ? say('apply.ageWrong') : undefined,
    employees: (draft) =>
      typedCount(draft.employees, 0, 100_000) === undefined ? say('apply.employeesWrong') : undefined,
    yearlyTurnover: (draft) =>
      typedAmount(draft.yearlyTurnover) === undefined ? say('apply.turnoverMissing') : undefined,
  };
}
