import { type Effects, type Refused, type RowKey, refuse, type State } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { type ProductDocument, productRow } from './document.ts';
import { products } from './product.ts';
import { crossedBound, unfitTerm } from './unfit.ts';
import { productDesks, productVersionId, productVersions } from './version.ts';

/** Why a product cannot be what a document says; undefined: it can. */
export function refusalOf(document: ProductDocument): Refused | undefined {
  const { id } = document;
  if (crossedBound(document) !== undefined) return refuse('product-bounds-crossed', { product: id });
  const member = unfitTerm(document);
  return member === undefined ? undefined : refuse('product-terms-unfit', { product: id, member });
}

interface Release {
  readonly document: ProductDocument;
  readonly proposedBy: string;
  readonly releasedBy: string;
  readonly reason: string;
  readonly on: string;
}

/** What a product needs to be put in force. */
export const deskKey = (product: string): RowKey => productDesks.key(product);

/** Puts a document in force as the product's next version, which is kept for good. */
export function inForce(shard: string, state: State, release: Release): Effects {
  const { document, proposedBy, releasedBy, reason, on } = release;
  const { id } = document;
  const before = state.get(products, id);
  const desk = state.get(productDesks, id);
  const version = (desk?.versions ?? 0) + 1;
  const row = productRow(document, version);
  const previous = before?.version ?? null;
  const next = { id, versions: version, previous, proposal: null, rolled_back: desk?.rolled_back ?? null };
  return {
    reply: { product: id, version },
    rows: [
      before === undefined ? products.insert(row) : products.update(row),
      desk === undefined ? productDesks.insert(next) : productDesks.update(next),
      productVersions.create({
        ...row,
        id: productVersionId(id, version),
        of_product: id,
        previous,
        proposed_by: proposedBy,
        released_by: releasedBy,
        released_on: on,
        reason,
      }),
    ],
    facts: [
      {
        kind: `${shard}.product-released`,
        header: {
          product: id,
          version,
          minimum: amountText(row.minimum),
          maximum: amountText(row.maximum),
          spreadBps: row.spread_bps,
          offered: row.offered,
        },
      },
    ],
  };
}
