import { reasonOf } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { carryOf, type Difference, type Way } from './tables.ts';

const text = (amount: bigint | null): string | null => (amount === null ? null : amountText(amount));

/** A difference as staff see it; amounts below zero are money that goes back. */
export const differenceView = (row: Difference, ways: readonly Way[]) => ({
  id: row.id,
  source: row.source,
  date: row.date,
  exchange: row.exchange,
  rrn: row.rrn,
  kind: row.kind,
  ours: text(row.ours),
  theirs: text(row.theirs),
  ownOn: row.own_on,
  open: amountText(carryOf(row)),
  claimed: amountText(row.claimed),
  state: row.state,
  way: row.way,
  proposal: row.proposal === null ? null : { ...row.proposal },
  taken: row.taken === null ? null : { ...row.taken },
  /** Why the network did not take the claim, in three languages. */
  refused: row.refused === null ? null : { ...reasonOf(row.refused).title },
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  ways: [...ways],
});
