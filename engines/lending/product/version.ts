import { date, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import type { ProductDocument } from './document.ts';
import { type Product, productColumns } from './product.ts';

/** What one officer would put in force, for another to release. */
export interface ProductProposal {
  readonly id: string;
  readonly document: ProductDocument;
  readonly officer: string;
  readonly on: string;
  readonly reason: string;
  /** The version that was in force then; 0: none. */
  readonly against: number;
}

/** Why and by whom a version was taken out of force. */
export interface RolledBackProduct {
  readonly from: number;
  readonly to: number;
  readonly officer: string;
  readonly on: string;
  readonly reason: string;
}

/** Where work on a product stands; `id` is the product's. */
export const productDesks = table(
  'lending.product_desk',
  {
    id: text(),
    /** Ever in force. */
    versions: int(),
    /** In force before the one that is; null: nothing was. */
    previous: nullable(int()),
    proposal: nullable(json<ProductProposal>()),
    rolled_back: nullable(json<RolledBackProduct>()),
  },
  { key: 'id' },
);
export type ProductDesk = RowOf<typeof productDesks>;

/** Each version that was ever in force, kept for good: contracts were signed under it. `id`: product@version. */
export const productVersions = table(
  'lending.product_version',
  {
    ...productColumns,
    of_product: text(),
    previous: nullable(int()),
    proposed_by: text(),
    released_by: text(),
    /** Null: before versions were kept. */
    released_on: nullable(date()),
    reason: text(),
  },
  { key: 'id' },
);
export type ProductVersion = RowOf<typeof productVersions>;

export const productVersionId = (product: string, version: number): string => `${product}@${version}`;

/** The product as a version said it. */
export function productOfVersion(of: ProductVersion): Product {
  const {
    of_product: id,
    previous: _,
    proposed_by: _by,
    released_by: _and,
    released_on: _on,
    reason: _why,
    ...said
  } = of;
  return { ...said, id };
}

/** A product as the document that would release it. */
export const documentOf = (of: Product): ProductDocument =>
  ({
    id: of.id,
    title: of.title,
    currency: of.currency,
    minimum: amountText(of.minimum),
    maximum: amountText(of.maximum),
    drawMinimum: amountText(of.draw_minimum),
    spreadBps: of.spread_bps,
    termMin: of.term_min,
    termMax: of.term_max,
    offerDays: of.offer_days,
    limitMonths: of.limit_months,
    revolving: of.revolving,
    terms: of.terms,
    granting: of.granting,
    offered: of.offered,
    example: of.example,
  }) as ProductDocument;
