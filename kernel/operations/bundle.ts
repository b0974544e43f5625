import { ColumnArray, encodeArray, encodings } from './binary.ts';
import type { Row, Table } from './table.ts';

/** Rows in one bundle: enough to share its cost, few enough that reading one of them stays cheap. */
const BUNDLE_ROWS = 256;

/** Columns of the bundle; a key has a table of its own. */
const bundledColumns = (table: Table): readonly string[] =>
  table.columnNames.filter((name) => name !== table.keyColumn);

interface BundledColumn {
  readonly name: string;
  readonly nullable: boolean;
  readonly array: ColumnArray;
}

/**
 * Collects a batch's rows of a bundled table. A row is written out as it comes, so that nothing of it is left for the
 * garbage collector to carry.
 */
export class Bundles {
  readonly table: Table;
  readonly #columns: readonly BundledColumn[];
  readonly #firsts: number[] = [];
  readonly #lasts: number[] = [];
  #count = 0;
  #first = 0;
  #operation: unknown;

  constructor(table: Table) {
    this.table = table;
    this.#columns = bundledColumns(table).map((name) => {
      const { type, nullable } = table.columns[name]!;
      return { name, nullable, array: new ColumnArray(type) };
    });
  }

  clear(): void {
    this.#count = 0;
    this.#first = 0;
    this.#firsts.length = 0;
    this.#lasts.length = 0;
    for (const { array } of this.#columns) array.clear();
  }

  /** Rows come in the order of their operations; those of one operation stay in one bundle. */
  add(row: Row): void {
    if (this.#count - this.#first >= BUNDLE_ROWS && row.operation !== this.#operation) this.#cut();
    this.#operation = row.operation;
    this.#count += 1;
    for (const { name, array } of this.#columns) array.add(row[name] ?? null);
  }

  /** The statement's parameters: first and last row of each bundle, counted from 1, then one array a column. */
  values(): Buffer[] {
    if (this.#lasts.at(-1) !== this.#count) this.#cut();
    return [
      encodeArray('int', this.#firsts),
      encodeArray('int', this.#lasts),
      ...this.#columns.map(({ array, nullable }) => array.folded(nullable)),
    ];
  }

  #cut(): void {
    this.#firsts.push(this.#first + 1);
    this.#lasts.push(this.#count);
    this.#first = this.#count;
  }
}

/** Number of parameters that `Bundles.values` gives. */
export const bundleWidth = (table: Table): number => 2 + bundledColumns(table).length;

/** Plan: unnest the cuts → slice the arrays → insert. */
export function bundleInsert(table: Table, firstParameter: number): string {
  const names = bundledColumns(table);
  const array = (at: number, type: string): string => `$${firstParameter + at}::${type}[]`;
  const slices = names.map((name, at) => {
    const all = array(at + 2, encodings[table.columns[name]!.type].sqlType);
    return `case when cardinality(${all}) < 2 then ${all} else (${all})[c.first:c.last] end`;
  });
  const operations = array(names.indexOf('operation') + 2, 'int8');
  return `insert into ${table.name}_bundle (shard, last, count, ${names.join(', ')})
      select $1, coalesce((${operations})[c.last], (${operations})[1]), c.last - c.first + 1, ${slices.join(', ')}
      from unnest(${array(0, 'int4')}, ${array(1, 'int4')}) as c(first, last)`;
}
