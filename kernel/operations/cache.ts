import type { Row, Table } from './table.ts';

/** A loaded absence is known too: null. */
type Known = Row | null;

interface Generations {
  young: Map<string, Known>;
  old: Map<string, Known>;
}

/**
 * The rows that the shard's owner knows, kept between batches: as the only writer it need not ask again.
 * Two generations a table: a full young one becomes the old one, and what nobody touched since is forgotten.
 *
 * Rows of a batch in flight are not yet in the database, so they must not be forgotten: a generation holds many more
 * rows than the two batches that can be under way, and a row is young when written.
 */
export class RowCache {
  readonly #tables = new Map<Table, Generations>();
  readonly #rowsPerGenerationMax: number;

  constructor(rowsPerGenerationMax: number) {
    this.#rowsPerGenerationMax = rowsPerGenerationMax;
  }

  #of(table: Table): Generations {
    let generations = this.#tables.get(table);
    if (generations === undefined) {
      generations = { young: new Map(), old: new Map() };
      this.#tables.set(table, generations);
    }
    return generations;
  }

  /** The row, null for a known absence, undefined when it was never loaded. */
  get(table: Table, id: string): Known | undefined {
    const generations = this.#of(table);
    const young = generations.young.get(id);
    if (young !== undefined) return young;
    const old = generations.old.get(id);
    if (old === undefined) return undefined;
    generations.young.set(id, old);
    return old;
  }

  put(table: Table, id: string, row: Known): void {
    const generations = this.#of(table);
    if (generations.young.size >= this.#rowsPerGenerationMax && !table.resident) {
      generations.old = generations.young;
      generations.young = new Map();
    }
    generations.young.set(id, row);
  }

  /** All present rows of a resident table. */
  *all(table: Table): Iterable<Row> {
    for (const row of this.#of(table).young.values()) if (row !== null) yield row;
  }

  /** Forgets everything: after a lost commit, or a sweep that wrote these tables beside the path. */
  clear(tables?: readonly Table[]): void {
    if (tables === undefined) this.#tables.clear();
    else for (const table of tables) this.#tables.delete(table);
  }
}
