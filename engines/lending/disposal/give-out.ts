import type { RowWrite, State } from '@sandglass/operations';
import { cases } from '../collection/case.ts';
import { type ItemState, itemId, items } from './item.ts';
import type { Pool } from './pool.ts';

/** Gives the cases of a pool to an agency, or takes them back: what waits for a collector waits on. */
export function given(
  state: State,
  { id, listed }: Pool,
  agency: string | null,
  as: ItemState = 'with-agency',
  date: string | null = null,
): RowWrite[] {
  return listed.flatMap((loan) => {
    const item = state.get(items, itemId(id, loan));
    const row = state.get(cases, loan);
    return [
      ...(item === undefined ? [] : [items.update({ ...item, state: as, ended_on: date })]),
      ...(row === undefined ? [] : [cases.update({ ...row, agency, collector: null })]),
    ];
  });
}
