import type { RowWrite } from '@sandglass/operations';
import { pilots } from '../tables.ts';

/** The rows of a pilot's very first step: its row is new. */
export const opening = (rows: readonly RowWrite[]): readonly RowWrite[] =>
  rows.map((write) => (write.table.name === pilots.name ? { ...write, kind: 'insert' } : write));
