import type { Slot } from './cache.ts';
import type { Table } from './table.ts';

/** Statements are prepared by what they write; so many sets of columns a table keep them few. */
const SETS_MAX = 4;
/** So many columns more than needed are written rather than another statement prepared. */
const MORE_MAX = 2;
/** For fewer rows no statement is prepared of their own. */
const ROWS_MIN = 16;

const setsOf = new WeakMap<Table, (readonly string[])[]>();

/**
 * The columns that an update of these rows has to write: those in which one of them differs from what it was, and perhaps a few
 * more. Empty: none differs. Rows are made of each other and never changed in place, so what is the same object has the same content.
 */
export function changedColumns(table: Table, slots: readonly Slot[]): readonly string[] {
  const changed = table.columnNames.filter((name) => name !== table.keyColumn && differs(name, slots));
  if (changed.length === 0) return changed;
  const sets = setsOf.get(table) ?? [];
  setsOf.set(table, sets);
  const covering = sets
    .filter((set) => changed.every((name) => set.includes(name)))
    .reduce<readonly string[] | undefined>(
      (least, set) => (least === undefined || set.length < least.length ? set : least),
      undefined,
    );
  if (covering !== undefined && covering.length - changed.length <= MORE_MAX) return covering;
  if (sets.length < SETS_MAX && slots.length >= ROWS_MIN) {
    sets.push(changed);
    return changed;
  }
  return covering ?? table.columnNames.filter((name) => name !== table.keyColumn);
}

function differs(name: string, slots: readonly Slot[]): boolean {
  for (const { row, before } of slots) {
    if (before === null || (row?.[name] ?? null) !== (before[name] ?? null)) return true;
  }
  return false;
}
