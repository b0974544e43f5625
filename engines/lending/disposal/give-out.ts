import type { RowWrite, State } from '@sandglass/operations';
import { cases } from '../collection/case.ts';
import { type Item, itemId, items } from './item.ts';
import type { Pool } from './pool.ts';

/** Gives the cases of a pool to an agency, or takes them back: what waits for a collector waits on. */
export function given(
  state: State,
  { id, listed }: Pool,
  agency: string | null,
  after: (item: Item, at: number) => Item,
): RowWrite[] {
  return listed.flatMap((loan, at) => {
    const item = state.get(items, itemId(id, loan));
    const row = state.get(cases, loan);
    return [
      ...(item === undefined ? [] : [items.update(after(item, at))]),
      ...(row === undefined ? [] : [cases.update({ ...row, agency, collector: null })]),
    ];
  });
}
