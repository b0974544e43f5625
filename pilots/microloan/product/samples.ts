import type { Component, GradeRule, PriceRule, ProductDocument } from '@sandglass/lending';

/** Default fees → penalty → compound → interest → principal. */
const repaymentOrder: Component[] = ['fees', 'penalty', 'compound', 'interest', 'principal'];

const grades: GradeRule[] = [
  { grade: 'A', sharePercent: 100, spreadBps: 0 },
  { grade: 'B', sharePercent: 80, spreadBps: 30 },
  { grade: 'C', sharePercent: 50, spreadBps: 70 },
  { grade: 'D', sharePercent: 20, spreadBps: 120 },
];

/** The rate is chosen by expected profit between the grade's spread and LPR + 1.4 points; example figures. */
const price: PriceRule = { fundingBps: 210, lgdPercent: 45, servicing: '120.00', highestSpreadBps: 140 };

/** Asked for in the last month; three years in all at most. Example figures. */
const renewal = { withinDays: 30, timesMax: 3, totalMonthsMax: 36 } as const;

const common = {
  currency: 'CNY',
  drawMinimum: '1000.00',
  offerDays: 30,
  offered: true,
  example: true,
} as const;

/**
 * Example products: one for each form, on the turnover that is stated, and one on each of the three bases. Their sizes, terms and rates lie in the range that brokers publish for
 * 微捷贷's online series (≤ ¥3 m, 12 months, about 3–4.5 %); they are not the bank's word.
 */
export const sampleProducts: readonly ProductDocument[] = [
  {
    ...common,
    id: 'equipment-24',
    title: {
      'zh-Hans': '设备贷（等额本息）',
      'zh-Hant': '設備貸（本息平均攤還）',
      en: 'Equipment loan, equal instalments',
    },
    minimum: '10000.00',
    maximum: '1000000.00',
    spreadBps: 85,
    termMin: 6,
    termMax: 24,
    limitMonths: 3,
    revolving: false,
    terms: {
      form: 'equal-instalment',
      dayCount: '30/360',
      holidays: 'following',
      penaltyPercent: 50,
      graceDays: 0,
      repaymentOrder,
      principalFirstAfterDays: 90,
      prepayment: 'reduce-term',
    },
    granting: { grades, turnoverPercent: 30 },
  },
  {
    ...common,
    id: 'stock-12',
    title: {
      'zh-Hans': '备货贷（等额本金）',
      'zh-Hant': '備貨貸（本金平均攤還）',
      en: 'Stock loan, equal principal',
    },
    minimum: '5000.00',
    maximum: '500000.00',
    spreadBps: 100,
    termMin: 3,
    termMax: 12,
    limitMonths: 3,
    revolving: false,
    terms: {
      form: 'equal-principal',
      dayCount: '30/360',
      holidays: 'following',
      penaltyPercent: 50,
      graceDays: 0,
      repaymentOrder,
      principalFirstAfterDays: 90,
      prepayment: 'reduce-instalment',
    },
    granting: { grades, turnoverPercent: 20 },
  },
  {
    ...common,
    id: 'tax-12',
    title: {
      'zh-Hans': '纳税贷（先息后本）',
      'zh-Hant': '納稅貸（先息後本）',
      en: 'Tax-record loan, interest first',
    },
    minimum: '10000.00',
    maximum: '3000000.00',
    spreadBps: 65,
    termMin: 3,
    termMax: 12,
    limitMonths: 6,
    revolving: false,
    terms: {
      form: 'interest-first',
      dayCount: 'act/360',
      holidays: 'following',
      penaltyPercent: 50,
      graceDays: 3,
      repaymentOrder,
      principalFirstAfterDays: 90,
      prepayment: 'reduce-instalment',
      renewal,
    },
    granting: { grades, turnoverPercent: 30, base: 'tax', price },
  },
  {
    ...common,
    id: 'revolving-12',
    title: {
      'zh-Hans': '随借随还额度',
      'zh-Hant': '隨借隨還額度',
      en: 'Revolving limit, draw and repay freely',
    },
    minimum: '5000.00',
    maximum: '3000000.00',
    spreadBps: 90,
    termMin: 1,
    termMax: 12,
    limitMonths: 12,
    revolving: true,
    terms: {
      form: 'draw-and-repay',
      dayCount: 'act/360',
      holidays: 'following',
      penaltyPercent: 50,
      graceDays: 0,
      repaymentOrder,
      principalFirstAfterDays: 90,
      prepayment: 'reduce-instalment',
      renewal,
    },
    granting: { grades, turnoverPercent: 30 },
  },
  {
    ...common,
    id: 'assets-12',
    title: {
      'zh-Hans': '资产贷（随借随还）',
      'zh-Hant': '資產貸（隨借隨還）',
      en: 'Loan on your assets with the bank, draw and repay freely',
    },
    minimum: '10000.00',
    maximum: '2000000.00',
    spreadBps: 55,
    termMin: 3,
    termMax: 12,
    limitMonths: 12,
    revolving: true,
    terms: {
      form: 'draw-and-repay',
      dayCount: 'act/360',
      holidays: 'following',
      penaltyPercent: 50,
      graceDays: 0,
      repaymentOrder,
      principalFirstAfterDays: 90,
      prepayment: 'reduce-instalment',
      renewal,
    },
    granting: { grades, turnoverPercent: 0, base: 'assets', price },
  },
  {
    ...common,
    id: 'mortgage-12',
    title: {
      'zh-Hans': '抵押贷（先息后本）',
      'zh-Hant': '抵押貸（先息後本）',
      en: 'Loan on a home, interest first',
    },
    minimum: '10000.00',
    maximum: '5000000.00',
    spreadBps: 45,
    termMin: 3,
    termMax: 12,
    limitMonths: 12,
    revolving: true,
    terms: {
      form: 'interest-first',
      dayCount: 'act/360',
      holidays: 'following',
      penaltyPercent: 50,
      graceDays: 0,
      repaymentOrder,
      principalFirstAfterDays: 90,
      prepayment: 'reduce-instalment',
      renewal,
    },
    granting: { grades, turnoverPercent: 0, base: 'mortgage', price },
  },
];
