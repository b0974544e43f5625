import { date, nullable, type RowOf, table, text } from '@sandglass/operations';

/** A business that takes part in the pilot, `id` is its party. */
export const customers = table(
  'microloan.customer',
  {
    id: text(),
    name: text(),
    region: text(),
    enrolled_on: date(),
    open_application: nullable(text()),
  },
  { key: 'id' },
);
export type Customer = RowOf<typeof customers>;
