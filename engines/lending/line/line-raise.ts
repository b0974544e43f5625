import {
  type Actor,
  bigint,
  date,
  type Fact,
  nullable,
  type RowOf,
  table,
  text,
} from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { officerOf } from '../collection/officer.ts';
import type { Line } from './line.ts';

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

/** A proposal that an officer gives back. */
export const givenBack = (proposal: LineRaise, actor: Actor, on: string): LineRaise => ({
  ...proposal,
  state: 'given-back',
  decided_by: officerOf(actor),
  decided_on: on,
});

export const givenBackFact = (shard: string, line: Line, { id, to_amount, reason }: LineRaise): Fact => ({
  kind: `${shard}.line-raise-given-back`,
  subject: id,
  opening: { from: amountText(line.approved), to: amountText(to_amount), reason },
});
