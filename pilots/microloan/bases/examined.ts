import type { Examined } from '@sandglass/credit';
import { card as assetsCard, assetsGraded } from './assets.ts';
import type { AssetFacts, MortgageFacts } from './facts.ts';
import type { GradedCase } from './graded.ts';
import { card as mortgageCard, mortgageGraded } from './mortgage.ts';

type Given = Parameters<Examined['probability']>[0];

/** A number of a case; what is not given counts as zero, as a source that knows nothing of it says. */
const numberOf = (fields: Given, name: string): number => {
  const value = fields[name];
  return typeof value === 'number' ? value : 0;
};

const assetsOf = (fields: Given): AssetFacts => ({
  assets: numberOf(fields, 'assets'),
  accountMonths: numberOf(fields, 'accountMonths'),
  cardUsePercent: numberOf(fields, 'cardUsePercent'),
  debtPercent: 0,
});

const homeOf = (fields: Given): MortgageFacts => ({
  homeValue: numberOf(fields, 'homeValue'),
  priorLiens: numberOf(fields, 'priorLiens'),
  firmMonths: 0,
  servicePercent: numberOf(fields, 'servicePercent'),
});

const examined = (
  name: string,
  columns: readonly string[],
  graded: (fields: Given) => GradedCase,
): Examined => ({
  name,
  columns: columns.map((column) => ({ name: column, type: 'number' })),
  probability: (fields) => graded(fields).probability,
  priorLogit: 0,
  drift: undefined,
});

/** The cards that people set for a base, as a back-test examines them: by the figures that they look at, named as the evidence is. */
export const expertCards: readonly Examined[] = [
  examined(assetsCard.name, ['assets', 'accountMonths', 'cardUsePercent'], (fields) =>
    assetsGraded(assetsOf(fields)),
  ),
  examined(mortgageCard.name, ['homeValue', 'priorLiens', 'servicePercent'], (fields) =>
    mortgageGraded(homeOf(fields)),
  ),
];
