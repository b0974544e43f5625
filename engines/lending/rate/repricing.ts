import { date, int, type RowOf, table, text } from '@sandglass/operations';

/** A change of a loan's rate inside its life; it never changes. */
export const repricings = table(
  'lending.repricing',
  {
    id: text(),
    loan: text(),
    n: int(),
    /** The first day at the new rate. */
    effective_on: date(),
    before_bps: int(),
    rate_bps: int(),
  },
  { key: 'id' },
);
export type Repricing = RowOf<typeof repricings>;

export const repricingId = (loan: string, n: number): string => `${loan}.p${n}`;
