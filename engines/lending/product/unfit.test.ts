import { expect, test } from 'vitest';
import { terms } from '../testing/loan.ts';
import type { ProductDocument } from './document.ts';
import type { ContractTerms } from './terms.ts';
import { unfitTerm } from './unfit.ts';

const product = (of: Partial<ContractTerms>, termMin = 12, termMax = 12): ProductDocument => {
  const fitting = terms(of);
  return {
    id: 'sample',
    title: { 'zh-Hans': '样', 'zh-Hant': '樣', en: 'sample' },
    currency: 'CNY',
    minimum: '1000.00',
    maximum: '2000.00',
    drawMinimum: '1000.00',
    spreadBps: 10,
    termMin,
    termMax,
    offerDays: 30,
    limitMonths: 12,
    revolving: false,
    terms: { ...fitting, repaymentOrder: [...fitting.repaymentOrder] } as ProductDocument['terms'],
    granting: { grades: [], turnoverPercent: 30 },
    offered: true,
    example: true,
  };
};
const half = [
  { periods: 6, percent: 50 },
  { periods: 6, percent: 50 },
];

test.each<[string, Partial<ContractTerms>, string | undefined]>([
  ['plain', {}, undefined],
  ['a quarter in a year', { everyMonths: 3 }, undefined],
  ['interest only, but for the last', { interestOnlyPeriods: 11 }, undefined],
  ['interest only to the end', { interestOnlyPeriods: 12 }, 'interestOnlyPeriods'],
  ['a bullet by quarters', { form: 'bullet', everyMonths: 3 }, 'form'],
  ['steps', { form: 'step', steps: half }, undefined],
  ['the form without its steps', { form: 'step' }, 'steps'],
  ['steps of another form', { steps: half }, 'steps'],
  ['steps that come to 90 %', { form: 'step', steps: [half[0]!, { periods: 6, percent: 40 }] }, 'steps'],
  ['steps longer than the term', { form: 'step', steps: [...half, { periods: 1, percent: 1 }] }, 'steps'],
  ['a fee beyond the term', { prepaymentFee: { bps: 10, withinMonths: 13 } }, 'prepaymentFee'],
])('%s', (_what, of, member) => {
  expect(unfitTerm(product(of))).toBe(member);
});

test('periods are whole in every term that is offered', () => {
  expect(unfitTerm(product({ everyMonths: 3 }, 6, 13))).toBe('everyMonths');
});
