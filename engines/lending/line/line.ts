import {
  bigint,
  bool,
  date,
  int,
  nullable,
  type RowOf,
  type State,
  table,
  text,
} from '@sandglass/operations';

/**
 * A party's credit line: what the lender bears of it over all products together (统一授信). `id` is the party. Amounts in
 * minor units.
 */
export const lines = table(
  'lending.line',
  {
    id: text(),
    /** What the lender is ready to bear at most. */
    approved: bigint(),
    /** Principal owed on all loans. */
    drawn: bigint(),
    /** What signed contracts still promise. */
    reserved: bigint(),
    /** Lowered by a person: no machine raises it again. */
    held: bool(),
    /** From then on nothing new is drawn or granted; what is owed goes on as agreed. */
    frozen_on: nullable(date()),
    /** The early warning that froze it. */
    frozen_by: nullable(text()),
    /** Lowerings, for their ids. */
    version: int(),
  },
  { key: 'id' },
);
export type Line = RowOf<typeof lines>;

/** What one loan takes up of its party's line; `id` is the loan. */
export const commitments = table(
  'lending.commitment',
  { id: text(), customer: text(), drawn: bigint(), reserved: bigint() },
  { key: 'id' },
);
export type Commitment = RowOf<typeof commitments>;

/** A party that was promised nothing yet. */
export const newLine = (id: string): Line => ({
  id,
  approved: 0n,
  drawn: 0n,
  reserved: 0n,
  held: false,
  frozen_on: null,
  frozen_by: null,
  version: 0,
});

export const lineOf = (state: State, party: string): Line => state.get(lines, party) ?? newLine(party);

/** What may still be promised: a line lowered below what is drawn leaves nothing, and calls nothing back. */
export function availableOf({ approved, drawn, reserved, frozen_on }: Line): bigint {
  const left = approved - drawn - reserved;
  return frozen_on !== null || left < 0n ? 0n : left;
}
