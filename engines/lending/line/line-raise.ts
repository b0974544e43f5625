import { bigint, date, nullable, type RowOf, table, text } from '@sandglass/operations';

/** A higher line for a party: proposed by one officer, decided by another. `id` is the party. Minor units. */
export const lineRaises = table(
  'lending.line_raise',
  {
    id: text(),
    state: text<'proposed' | 'raised' | 'given-back'>(),
    from_amount: bigint(),
    to_amount: bigint(),
    /** Told to the customer. */
    reason: text(),
    proposed_by: text(),
    proposed_on: date(),
    decided_by: nullable(text()),
    decided_on: nullable(date()),
  },
  { key: 'id' },
);
export type LineRaise = RowOf<typeof lineRaises>;
