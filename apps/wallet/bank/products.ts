import {
  decimal,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Shaped,
  sentence,
  text,
} from '@sandglass/kit';
import { bases } from './evidence.ts';

export const form = oneOf(
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'draw-and-repay',
  'bullet',
  'step',
);

/** The terms of a contract, as a product has them or an offer took them. */
export const terms = {
  form,
  dayCount: oneOf('30/360', 'act/360', 'act/365'),
  limitMonths: number,
  penaltyPercent: number,
  graceDays: number,
  prepayment: oneOf('reduce-instalment', 'reduce-term'),
  prepaymentFee: nullable(object({ percent: decimal, withinMonths: number })),
};

const product = object({
  id: text,
  version: number,
  title: sentence,
  ...terms,
  minimum: decimal,
  maximum: decimal,
  drawMinimum: decimal,
  currency: text,
  termMonthsMin: number,
  termMonthsMax: number,
  annualRatePercentFrom: decimal,
  annualRatePercentTo: decimal,
  revolving: flag,
  /** What it stands on; null: on the turnover as stated. */
  base: nullable(oneOf(...bases)),
  example: flag,
});
export type Product = Shaped<typeof product>;

export const PRODUCTS = '/api/products';
export const products = object({ products: list(product) });
