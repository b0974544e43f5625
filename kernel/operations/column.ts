/** How a column is kept in PostgreSQL and seen in a decision. */
export type ColumnType =
  | 'text'
  | 'bigint'
  | 'int'
  | 'bool'
  | 'bytes'
  | 'json'
  | 'date'
  | 'instant'
  | 'uuid'
  | 'hex';

/** `of` exists only for the type checker: it carries the TypeScript type of the column's values. */
export interface Column<T> {
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly of?: T;
}

const column = <T>(type: ColumnType): Column<T> => ({ type, nullable: false });

/** UTF-8 text; give a branded id as the type argument. */
export const text = <T extends string = string>(): Column<T> => column('text');
/** int8. */
export const bigint = (): Column<bigint> => column('bigint');
/** int4. */
export const int = <T extends number = number>(): Column<T> => column('int');
export const bool = (): Column<boolean> => column('bool');
/** bytea. */
export const bytes = (): Column<Buffer> => column('bytes');
/** jsonb; the type argument is what the owner of the table promises to write. */
export const json = <T>(): Column<T> => column('json');
/** A civil date 'YYYY-MM-DD'. */
export const date = <T extends string = string>(): Column<T> => column('date');
/** timestamptz, in a decision milliseconds since the epoch (UTC). */
export const instant = <T extends number = number>(): Column<T> => column('instant');
/** uuid, in a decision 32 lower-case hexadecimal digits. */
export const uuid = (): Column<string> => column('uuid');
/** The same column, where SQL NULL (null in a decision) is a value too. */
export const nullable = <T>(inner: Column<T>): Column<T | null> => ({ type: inner.type, nullable: true });
/** bytea, in a decision lower-case hexadecimal: Node makes a digest's text twice as fast as its Buffer. */
export const hex = (): Column<string> => column('hex');
