import { date, int, nullable, type RowOf, table, text } from '@sandglass/operations';

/** A business that takes part in the pilot, and how it stands with us. `id` is its party. */
export const customers = table(
  'microloan.customer',
  {
    id: text(),
    name: text(),
    region: text(),
    enrolled_on: date(),
    open_application: nullable(text()),
    loans: int(),
    loans_overdue: int(),
  },
  { key: 'id' },
);
export type Customer = RowOf<typeof customers>;
