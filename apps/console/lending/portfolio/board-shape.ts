import { decimal, list, nullable, number, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';

export const dayBuckets = ['current', '1-30', '31-60', '61-90', '91-180', '181-360', '361+'] as const;

export const boardShape = object({
  on: text,
  at: text,
  currency: text,
  products: list(
    object({
      product: text,
      title: nullable(sentence),
      loans: number,
      limits: decimal,
      principal: decimal,
      overdue: decimal,
    }),
  ),
  tiers: list(
    object({
      tier: oneOf('new', 'normal', 'special-mention', 'substandard', 'doubtful', 'loss'),
      loans: number,
      principal: decimal,
      allowance: decimal,
      on: nullable(text),
    }),
  ),
  days: list(object({ bucket: oneOf(...dayBuckets), loans: number, principal: decimal })),
  collection: list(
    object({
      stage: oneOf('notice', 'early', 'call', 'field', 'legal'),
      cases: number,
      promises: number,
      principal: decimal,
    }),
  ),
  writtenOff: object({ loans: number, sold: number, amount: decimal, recovered: decimal }),
  hardship: object({ asked: number, late: number, agreed: number }),
});
export type Board = Shaped<typeof boardShape>;
