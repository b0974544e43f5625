import {
  flag,
  list,
  nullable,
  number,
  object,
  type Shape,
  type Shaped,
  sentence,
  text,
  Unreadable,
} from '@sandglass/kit';

/** A product as a document: its places are read as they stand. */
export type Document = { readonly [name: string]: unknown };
const document: Shape<Document> = (value, place) => {
  if (typeof value !== 'object' || value === null) throw new Unreadable(`${place} should be an object`);
  return value as Document;
};

export const productsShape = object({
  products: list(
    object({
      product: text,
      title: sentence,
      version: number,
      offered: flag,
      example: flag,
      proposedBy: nullable(text),
    }),
  ),
});

export const productShape = object({
  product: text,
  version: number,
  previous: nullable(number),
  document: nullable(document),
  proposal: nullable(object({ id: text, document, officer: text, on: text, reason: text, against: number })),
  rolledBack: nullable(object({ from: number, to: number, officer: text, on: text, reason: text })),
});
export type Whole = Shaped<typeof productShape>;
