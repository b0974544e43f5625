import { decimal, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';

export const networkDaysShape = object({
  days: list(
    object({
      date: text,
      state: oneOf('closed', 'settled'),
      settlesOn: text,
      fees: decimal,
      members: list(
        object({
          /** Its institution code. */
          member: text,
          party: oneOf('acquirer', 'bank'),
          lines: number,
          sum: decimal,
          fees: decimal,
          net: decimal,
          /** SHA-256 of its file. */
          digest: text,
          movedOn: nullable(text),
        }),
      ),
    }),
  ),
  next: nullable(text),
});
export type NetworkDay = Shaped<typeof networkDaysShape>['days'][number];

const rate = object({ percent: decimal, cap: nullable(decimal) });
export type FeeRate = Shaped<typeof rate>;
export const feesShape = object({
  tables: list(object({ from: text, debit: rate, credit: rate, network: rate, free: list(text) })),
});
export type FeeTable = Shaped<typeof feesShape>['tables'][number];
