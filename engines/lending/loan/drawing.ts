import { bigint, date, int, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { Leaving } from './loan.ts';

/** One drawdown under a loan, with its own maturity and schedule. */
export const drawings = table(
  'lending.drawing',
  {
    id: text(),
    loan: text(),
    n: int(),
    customer: text(),
    amount: bigint(),
    principal: bigint(),
    drawn_on: date(),
    matures_on: date(),
    instalments: int(),
    state: text<'open' | 'settled' | 'restructured' | Leaving>(),
    settled_on: nullable(date()),
  },
  { key: 'id' },
);
export type Drawing = RowOf<typeof drawings>;

export const drawingId = (loan: string, n: number): string => `${loan}.${n}`;
