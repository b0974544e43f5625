import { PRODUCT_BOUNDS } from '@sandglass/lending/product';

interface Field {
  readonly path: string;
  readonly section: Section;
  readonly kind: 'text' | 'check' | 'amount' | 'number' | 'choice';
  /** May be left empty, which takes it away. */
  readonly optional?: true;
  /** What it means that nothing stands there. */
  readonly absent?: string;
  readonly choices?: readonly string[];
}

/** The parts of the form, in its order. */
export const SECTIONS = ['offer', 'repayment', 'late', 'early', 'renewal', 'granting', 'price'] as const;
export type Section = (typeof SECTIONS)[number];

/** What of a product staff change by single fields; steps, the order of repayment and grades are lists of them. */
export const FIELDS = [
  { path: 'title.zh-Hans', section: 'offer', kind: 'text' },
  { path: 'title.zh-Hant', section: 'offer', kind: 'text' },
  { path: 'title.en', section: 'offer', kind: 'text' },
  { path: 'offered', section: 'offer', kind: 'check' },
  { path: 'example', section: 'offer', kind: 'check' },
  { path: 'minimum', section: 'offer', kind: 'amount' },
  { path: 'maximum', section: 'offer', kind: 'amount' },
  { path: 'drawMinimum', section: 'offer', kind: 'amount' },
  { path: 'spreadBps', section: 'offer', kind: 'number' },
  {
    path: 'terms.repricing',
    section: 'offer',
    kind: 'choice',
    absent: 'none',
    choices: ['none', 'january', 'anniversary'],
  },
  { path: 'termMin', section: 'offer', kind: 'number' },
  { path: 'termMax', section: 'offer', kind: 'number' },
  { path: 'offerDays', section: 'offer', kind: 'number' },
  { path: 'limitMonths', section: 'offer', kind: 'number' },
  { path: 'revolving', section: 'offer', kind: 'check' },
  {
    path: 'terms.form',
    section: 'repayment',
    kind: 'choice',
    choices: ['equal-instalment', 'equal-principal', 'interest-first', 'draw-and-repay', 'bullet', 'step'],
  },
  {
    path: 'terms.everyMonths',
    section: 'repayment',
    kind: 'choice',
    absent: '1',
    choices: ['1', '2', '3', '6', '12'],
  },
  { path: 'terms.interestOnlyPeriods', section: 'repayment', kind: 'number', optional: true },
  {
    path: 'terms.dayCount',
    section: 'repayment',
    kind: 'choice',
    choices: ['30/360', 'act/360', 'act/365'],
  },
  { path: 'terms.holidays', section: 'repayment', kind: 'choice', choices: ['none', 'following'] },
  {
    path: 'terms.rounding',
    section: 'repayment',
    kind: 'choice',
    absent: 'half-up',
    choices: ['half-up', 'half-even', 'down'],
  },
  { path: 'terms.penaltyPercent', section: 'late', kind: 'number' },
  { path: 'terms.graceDays', section: 'late', kind: 'number' },
  { path: 'terms.compound', section: 'late', kind: 'check', absent: 'true' },
  { path: 'terms.principalFirstAfterDays', section: 'late', kind: 'number' },
  {
    path: 'terms.prepayment',
    section: 'early',
    kind: 'choice',
    choices: ['reduce-instalment', 'reduce-term'],
  },
  { path: 'terms.prepaymentFee.bps', section: 'early', kind: 'number', optional: true },
  { path: 'terms.prepaymentFee.withinMonths', section: 'early', kind: 'number', optional: true },
  { path: 'terms.renewal.withinDays', section: 'renewal', kind: 'number', optional: true },
  { path: 'terms.renewal.timesMax', section: 'renewal', kind: 'number', optional: true },
  { path: 'terms.renewal.totalMonthsMax', section: 'renewal', kind: 'number', optional: true },
  {
    path: 'granting.base',
    section: 'granting',
    kind: 'choice',
    absent: 'turnover',
    choices: ['turnover', 'tax', 'assets', 'mortgage'],
  },
  { path: 'granting.turnoverPercent', section: 'granting', kind: 'number' },
  { path: 'granting.price.fundingBps', section: 'price', kind: 'number', optional: true },
  { path: 'granting.price.lgdPercent', section: 'price', kind: 'number', optional: true },
  { path: 'granting.price.servicing', section: 'price', kind: 'amount', optional: true },
  { path: 'granting.price.highestSpreadBps', section: 'price', kind: 'number', optional: true },
] as const satisfies readonly Field[];
export type FieldPath = (typeof FIELDS)[number]['path'];

/** The field of a place, whatever it has. */
export const fieldOf = (path: string): Field | undefined => FIELDS.find((field) => field.path === path);

/** Choices in words of their own. */
export const CHOICES = [
  'none',
  'january',
  'anniversary',
  'reduce-instalment',
  'reduce-term',
  'turnover',
] as const;

/** Fields of a grade, which a product has one or none of each. */
export const GRADE_FIELDS = ['sharePercent', 'spreadBps'] as const;
export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;

/** Fields of a stage of a plan in steps. */
export const STEP_FIELDS = ['periods', 'percent'] as const;

/** A place of the form in a list: grades go by their letter, steps and what a payment pays by their number. */
export const gradePlace = (grade: string, member: (typeof GRADE_FIELDS)[number]): string =>
  `granting.grades.${grade}.${member}`;
export const stepPlace = (n: number, member: (typeof STEP_FIELDS)[number]): string =>
  `terms.steps.${n}.${member}`;
export const orderPlace = (n: number): string => `terms.repaymentOrder.${n}`;

/** The bounds of a number; a number in a list has no place of its own in them. */
export function boundsOf(path: string): readonly [number, number] | undefined {
  const place = path.replace(/\.(grades|steps)\.[^.]+\./, '.$1.');
  return Object.entries(PRODUCT_BOUNDS).find(([known]) => known === place)?.[1];
}
