import type { Row, Table } from './table.ts';

/** A row's place in memory: found once for an operation, then reached without looking it up again. */
export interface Slot {
  readonly table: Table;
  readonly id: string;
  /** The row; null for a known absence; undefined while it was never loaded. */
  row: Row | null | undefined;
  /** As it was before the batch that last wrote it, until that has landed. */
  before: Row | null;
  /** Number of the batch that last wrote it. */
  batch: number;
  generation: number;
}

/** Of rows that never change only those are kept that may not be in the database yet: the last two batches'. */
const BUNDLED_PER_GENERATION_MAX = 1;

interface Generations {
  number: number;
  young: Map<string, Slot>;
  old: Map<string, Slot>;
}

/**
 * The rows that the shard's owner knows, kept between batches: as the only writer it need not ask again.
 * Two generations a table: when the young one is full it becomes the old one, and what nobody touched since is
 * forgotten.
 */
export class RowCache {
  readonly #tables = new Map<Table, Generations>();
  readonly #rowsPerGenerationMax: number;
  /** Rows that operations named, and how many of them had to be loaded. */
  readonly counts = { asked: 0, loaded: 0 };

  constructor(rowsPerGenerationMax: number) {
    this.#rowsPerGenerationMax = rowsPerGenerationMax;
  }

  #of(table: Table): Generations {
    let generations = this.#tables.get(table);
    if (generations === undefined) {
      generations = { number: 0, young: new Map(), old: new Map() };
      this.#tables.set(table, generations);
    }
    return generations;
  }

  /** The row's slot, if it has one. */
  find(table: Table, id: string): Slot | undefined {
    const generations = this.#of(table);
    const young = generations.young.get(id);
    if (young !== undefined) return young;
    const old = generations.old.get(id);
    if (old === undefined) return undefined;
    old.generation = generations.number;
    generations.young.set(id, old);
    return old;
  }

  /** The row's slot, made empty where there is none. */
  slot(table: Table, id: string): Slot {
    const known = this.find(table, id);
    if (known !== undefined) return known;
    const { young, number: generation } = this.#of(table);
    const made: Slot = { table, id, row: undefined, before: null, batch: 0, generation };
    young.set(id, made);
    return made;
  }

  /** Keeps a slot that is being written among the young. */
  keep(slot: Slot): void {
    const { young, number } = this.#of(slot.table);
    if (slot.generation === number) return;
    slot.generation = number;
    young.set(slot.id, slot);
  }

  put(table: Table, id: string, row: Row | null): void {
    this.slot(table, id).row = row;
  }

  /** All present rows of a resident table. */
  *all(table: Table): Iterable<Row> {
    for (const { row } of this.#of(table).young.values()) if (row) yield row;
  }

  /**
   * Lets the generations turn where one is full. Called once a batch, before its rows are loaded: what the batch in
   * flight wrote is young then, so it cannot be forgotten before it is in the database.
   */
  turn(): void {
    for (const [table, generations] of this.#tables) {
      const rowsMax = table.bundled ? BUNDLED_PER_GENERATION_MAX : this.#rowsPerGenerationMax;
      if (table.resident || generations.young.size < rowsMax) continue;
      generations.old = generations.young;
      generations.young = new Map();
      generations.number += 1;
    }
  }

  /** Forgets everything: after a lost commit, or a sweep that wrote these tables beside the path. */
  clear(tables?: readonly Table[]): void {
    if (tables === undefined) this.#tables.clear();
    else for (const table of tables) this.#tables.delete(table);
  }
}
