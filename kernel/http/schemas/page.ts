import Type from 'typebox';
import { isStorable } from '../doors/storable.ts';
import { DoorRefusal } from '../problem.ts';

export const PAGE_ROWS_MAX = 200;
const CURSOR_LENGTH_MAX = 1_024;

/** Query of a list: where the page before ended, and how many rows at most. Spread it into the route's query. */
export const Page = {
  cursor: Type.Optional(
    Type.String({
      maxLength: CURSOR_LENGTH_MAX,
      description: 'The `next` of the page before; none for the first page',
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_ROWS_MAX, description: 'Rows at most' })),
};

/** An opaque cursor out of the sort key of a page's last row. */
export const cursorOf = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * The sort key behind a cursor; undefined without one.
 * @throws DoorRefusal `cursor-invalid`
 */
export function keyOfCursor(cursor: string | undefined, length: number): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  const key = parsed(cursor);
  const isKey =
    Array.isArray(key) &&
    key.length === length &&
    key.every((part): part is string => typeof part === 'string' && isStorable(part));
  if (!isKey) throw new DoorRefusal('cursor-invalid');
  return key;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
