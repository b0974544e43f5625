import type { ProductDocument } from '@sandglass/lending';
import type { Edition } from './case/case-file.ts';

/** The product that an edition lends by. */
export const productOf = (edition: Edition): string => `home-${edition}`;

const common = {
  currency: 'CNY',
  minimum: '50000.00',
  drawMinimum: '10000.00',
  termMin: 1,
  termMax: 36,
  offerDays: 30,
  /** Ten years; a drawing runs for three at most. */
  limitMonths: 120,
  revolving: true,
  terms: {
    form: 'draw-and-repay',
    dayCount: 'act/360',
    holidays: 'following',
    penaltyPercent: 50,
    graceDays: 0,
    repaymentOrder: ['fees', 'penalty', 'compound', 'interest', 'principal'],
    principalFirstAfterDays: 90,
    prepayment: 'reduce-term',
  },
  granting: {
    grades: [
      { grade: 'A', sharePercent: 100, spreadBps: 0 },
      { grade: 'B', sharePercent: 90, spreadBps: 35 },
      { grade: 'C', sharePercent: 75, spreadBps: 80 },
      { grade: 'D', sharePercent: 60, spreadBps: 140 },
    ],
    turnoverPercent: 50,
  },
  offered: true,
  example: true,
} as const;

/**
 * Example products, within what the declaration says: `sharePercent` is the largest loan to value of a grade, and
 * `turnoverPercent` what a year's turnover carries.
 */
export const sampleProducts: readonly ProductDocument[] = [
  {
    ...common,
    id: 'home-enterprise',
    title: {
      'zh-Hans': '快审快贷（企业版）',
      'zh-Hant': '快審快貸（企業版）',
      en: 'Loan on a home, for the business',
    },
    maximum: '5000000.00',
    spreadBps: 75,
  },
  {
    ...common,
    id: 'home-personal',
    title: {
      'zh-Hans': '快审快贷（个人版）',
      'zh-Hant': '快審快貸（個人版）',
      en: 'Loan on a home, for its owner',
    },
    maximum: '3000000.00',
    spreadBps: 95,
  },
].map((product) => ({
  ...product,
  terms: { ...product.terms, repaymentOrder: [...product.terms.repaymentOrder] },
  granting: { ...product.granting, grades: [...product.granting.grades] },
}));
