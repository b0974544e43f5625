import { ROUNDINGS } from '@sandglass/loanmath';
import Type from 'typebox';
import { Amount, minorOf } from '../amount.ts';
import { PRODUCT_BOUNDS, STEPS_MAX } from './bounds.ts';
import type { Product } from './product.ts';

const within = (place: keyof typeof PRODUCT_BOUNDS) =>
  Type.Integer({ minimum: PRODUCT_BOUNDS[place][0], maximum: PRODUCT_BOUNDS[place][1] });
const Words = Type.String({ minLength: 1, maxLength: 80 });
const Component = Type.Union([
  Type.Literal('fees'),
  Type.Literal('penalty'),
  Type.Literal('compound'),
  Type.Literal('interest'),
  Type.Literal('principal'),
]);

const closed = { additionalProperties: false } as const;

const Terms = Type.Object(
  {
    form: Type.Union([
      Type.Literal('equal-instalment'),
      Type.Literal('equal-principal'),
      Type.Literal('interest-first'),
      Type.Literal('draw-and-repay'),
      Type.Literal('bullet'),
      Type.Literal('step'),
    ]),
    everyMonths: Type.Optional(
      Type.Union([1, 2, 3, 6, 12].map((months) => Type.Literal(months as 1 | 2 | 3 | 6 | 12))),
    ),
    interestOnlyPeriods: Type.Optional(within('terms.interestOnlyPeriods')),
    steps: Type.Optional(
      Type.Array(
        Type.Object(
          {
            periods: within('terms.steps.periods'),
            percent: within('terms.steps.percent'),
          },
          closed,
        ),
        { minItems: 1, maxItems: STEPS_MAX },
      ),
    ),
    dayCount: Type.Union([Type.Literal('30/360'), Type.Literal('act/360'), Type.Literal('act/365')]),
    holidays: Type.Union([Type.Literal('none'), Type.Literal('following')]),
    penaltyPercent: within('terms.penaltyPercent'),
    graceDays: within('terms.graceDays'),
    compound: Type.Optional(Type.Boolean()),
    rounding: Type.Optional(Type.Enum([...ROUNDINGS])),
    repaymentOrder: Type.Array(Component, { minItems: 5, maxItems: 5, uniqueItems: true }),
    principalFirstAfterDays: within('terms.principalFirstAfterDays'),
    prepayment: Type.Union([Type.Literal('reduce-instalment'), Type.Literal('reduce-term')]),
    prepaymentFee: Type.Optional(
      Type.Object(
        {
          bps: within('terms.prepaymentFee.bps'),
          withinMonths: within('terms.prepaymentFee.withinMonths'),
        },
        closed,
      ),
    ),
    repricing: Type.Optional(
      Type.Union([Type.Literal('none'), Type.Literal('january'), Type.Literal('anniversary')]),
    ),
    renewal: Type.Optional(
      Type.Object(
        {
          withinDays: within('terms.renewal.withinDays'),
          timesMax: within('terms.renewal.timesMax'),
          totalMonthsMax: within('terms.renewal.totalMonthsMax'),
        },
        closed,
      ),
    ),
  },
  closed,
);

const Granting = Type.Object(
  {
    grades: Type.Array(
      Type.Object(
        {
          grade: Type.String({ pattern: '^[A-E]$' }),
          sharePercent: within('granting.grades.sharePercent'),
          spreadBps: within('granting.grades.spreadBps'),
        },
        closed,
      ),
      { maxItems: 5 },
    ),
    turnoverPercent: within('granting.turnoverPercent'),
    base: Type.Optional(Type.Enum(['tax', 'assets', 'mortgage'])),
    price: Type.Optional(
      Type.Object(
        {
          fundingBps: within('granting.price.fundingBps'),
          lgdPercent: within('granting.price.lgdPercent'),
          servicing: Amount,
          highestSpreadBps: within('granting.price.highestSpreadBps'),
        },
        closed,
      ),
    ),
  },
  closed,
);

/** A product as a document: amounts are decimal strings. */
export const ProductDocument = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
    title: Type.Object({ 'zh-Hans': Words, 'zh-Hant': Words, en: Words }, closed),
    currency: Type.Literal('CNY'),
    minimum: Amount,
    maximum: Amount,
    drawMinimum: Amount,
    spreadBps: within('spreadBps'),
    termMin: within('termMin'),
    termMax: within('termMax'),
    offerDays: within('offerDays'),
    limitMonths: within('limitMonths'),
    revolving: Type.Boolean(),
    terms: Terms,
    granting: Granting,
    offered: Type.Boolean(),
    example: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type ProductDocument = Type.Static<typeof ProductDocument>;

/** The row of a product document. */
export const productRow = (of: ProductDocument, version: number): Product => ({
  id: of.id,
  version,
  title: of.title,
  currency: of.currency,
  minimum: minorOf(of.minimum),
  maximum: minorOf(of.maximum),
  draw_minimum: minorOf(of.drawMinimum),
  spread_bps: of.spreadBps,
  term_min: of.termMin,
  term_max: of.termMax,
  offer_days: of.offerDays,
  limit_months: of.limitMonths,
  revolving: of.revolving,
  terms: of.terms,
  granting: of.granting,
  offered: of.offered,
  example: of.example,
});
