import { date, type RowOf, table, text } from '@sandglass/operations';

/** A card whose holder was identified (ID&V): tokens are made of these only. */
export const boundCards = table(
  'token.bound_card',
  {
    /** The card. */
    id: text(),
    customer: text(),
    binding: text(),
    bound_on: date(),
  },
  { key: 'id' },
);
export type BoundCard = RowOf<typeof boundCards>;
