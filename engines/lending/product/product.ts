import { bigint, bool, int, json, type RowOf, type Sentence, table, text } from '@sandglass/operations';
import type { ContractTerms, GrantingRule } from './terms.ts';

/** What a product says, in force or in one of its versions. Amounts in minor units. */
export const productColumns = {
  id: text(),
  version: int(),
  title: json<Sentence>(),
  currency: text(),
  minimum: bigint(),
  maximum: bigint(),
  draw_minimum: bigint(),
  spread_bps: int(),
  term_min: int(),
  term_max: int(),
  offer_days: int(),
  limit_months: int(),
  revolving: bool(),
  terms: json<ContractTerms>(),
  granting: json<GrantingRule>(),
  offered: bool(),
  example: bool(),
};

/** Loan products as they are in force, held in memory by the shard's owner; `id` is the product's code. */
export const products = table('lending.product', productColumns, { key: 'id', resident: true });
export type Product = RowOf<typeof products>;
