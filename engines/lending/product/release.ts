import { ROUNDINGS } from '@sandglass/loanmath';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import type { Lender } from '../lender.ts';
import { type Product, products } from './product.ts';
import { unfitTerm } from './unfit.ts';

const Percent = Type.Integer({ minimum: 0, maximum: 100 });
const Months = Type.Integer({ minimum: 1, maximum: 60 });
/** A limit on a home may run for decades; its drawings do not. */
const LimitMonths = Type.Integer({ minimum: 1, maximum: 360 });
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
    interestOnlyPeriods: Type.Optional(Type.Integer({ minimum: 0, maximum: 59 })),
    steps: Type.Optional(
      Type.Array(
        Type.Object(
          {
            periods: Type.Integer({ minimum: 1, maximum: 60 }),
            percent: Type.Integer({ minimum: 1, maximum: 100 }),
          },
          closed,
        ),
        { minItems: 1, maxItems: 12 },
      ),
    ),
    dayCount: Type.Union([Type.Literal('30/360'), Type.Literal('act/360'), Type.Literal('act/365')]),
    holidays: Type.Union([Type.Literal('none'), Type.Literal('following')]),
    penaltyPercent: Percent,
    graceDays: Type.Integer({ minimum: 0, maximum: 30 }),
    compound: Type.Optional(Type.Boolean()),
    rounding: Type.Optional(Type.Enum([...ROUNDINGS])),
    repaymentOrder: Type.Array(Component, { minItems: 5, maxItems: 5, uniqueItems: true }),
    principalFirstAfterDays: Type.Integer({ minimum: 1, maximum: 360 }),
    prepayment: Type.Union([Type.Literal('reduce-instalment'), Type.Literal('reduce-term')]),
    prepaymentFee: Type.Optional(
      Type.Object(
        {
          bps: Type.Integer({ minimum: 1, maximum: 500 }),
          withinMonths: Type.Integer({ minimum: 1, maximum: 60 }),
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
          withinDays: Type.Integer({ minimum: 1, maximum: 90 }),
          timesMax: Type.Integer({ minimum: 1, maximum: 20 }),
          totalMonthsMax: Type.Integer({ minimum: 2, maximum: 240 }),
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
          sharePercent: Percent,
          spreadBps: Type.Integer({ minimum: 0, maximum: 1000 }),
        },
        closed,
      ),
      { maxItems: 5 },
    ),
    turnoverPercent: Percent,
    base: Type.Optional(Type.Enum(['tax', 'assets', 'mortgage'])),
    price: Type.Optional(
      Type.Object(
        {
          fundingBps: Type.Integer({ minimum: 0, maximum: 2000 }),
          lgdPercent: Percent,
          servicing: Amount,
          highestSpreadBps: Type.Integer({ minimum: 0, maximum: 2000 }),
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
    spreadBps: Type.Integer({ minimum: -200, maximum: 2000 }),
    termMin: Months,
    termMax: Months,
    offerDays: Type.Integer({ minimum: 1, maximum: 90 }),
    limitMonths: LimitMonths,
    revolving: Type.Boolean(),
    terms: Terms,
    granting: Granting,
    offered: Type.Boolean(),
    example: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type ProductDocument = Type.Static<typeof ProductDocument>;

/** Releases a product or its next version; contracts keep the version they were signed with. */
export const releaseProductOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.product.release`,
    summary: 'Releases a loan product, or a new version of it, as data.',
    business: 'continuing',
    roles: ['institution', 'system'],
    input: ProductDocument,
    load: () => [],
    decide: (state, input) => {
      if (crossed(input)) return refuse('product-bounds-crossed', { product: input.id });
      const unfit = unfitTerm(input);
      if (unfit !== undefined) return refuse('product-terms-unfit', { product: input.id, member: unfit });
      const before = state.get(products, input.id);
      const row = productRow(input, (before?.version ?? 0) + 1);
      return effects({
        reply: { product: row.id, version: row.version },
        rows: [before === undefined ? products.insert(row) : products.update(row)],
        facts: [
          {
            kind: `${lender.shard}.product-released`,
            header: {
              product: row.id,
              version: row.version,
              minimum: amountText(row.minimum),
              maximum: amountText(row.maximum),
              spreadBps: row.spread_bps,
              offered: row.offered,
            },
          },
        ],
      });
    },
  });

const crossed = ({ minimum, maximum, drawMinimum, termMin, termMax }: ProductDocument): boolean =>
  minorOf(minimum) > minorOf(maximum) || minorOf(drawMinimum) > minorOf(minimum) || termMin > termMax;

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
