import type { Role } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import type { ReadRequest } from '../route.ts';
import type { ListColumns } from './columns.ts';
import type { Source } from './statement.ts';

/** What a table's door is made of. */
export interface Listing<P extends TSchema = TSchema> {
  readonly path: string;
  readonly summary: string;
  readonly roles: readonly Role[];
  readonly params: P;
  /** Also the file's name: `pilots`. */
  readonly name: string;
  readonly columns: ListColumns;
  /** SQL of text that a search looks in. */
  readonly search?: readonly string[];
  /** SQL of a text that no two rows share. */
  readonly key: string;
  /** A column's name, with `-` before it for descending: the order when none is asked for. */
  readonly sort: string;
  /** The rows that this caller may see; its values are `$1`, `$2` … */
  readonly source: (request: ReadRequest<P>) => Source;
}
