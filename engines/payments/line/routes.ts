import { type Route, read, write } from '@sandglass/http';
import { type Operation, readRows } from '@sandglass/operations';
import Type, { type TSchema } from 'typebox';
import { lineKeys } from './line-key.ts';

export interface LineRoutesOptions {
  readonly shard: string;
  /** Where the doors begin, for example `/api/token`. */
  readonly prefix: string;
  readonly rotateLine: unknown;
}

/** Doors of an institution's line: which secret it has since when and by whom, and the next. The secret passes none of them. */
export const lineRoutes = ({ shard, prefix, rotateLine }: LineRoutesOptions): readonly Route[] => [
  read({
    path: `${prefix}/lines`,
    summary:
      'Lines whose secret was changed: its version, who asked for it and why, and since when it is used.',
    roles: ['institution', 'supervisor', 'auditor'],
    params: Type.Object({}),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Object({}, { additionalProperties: true }),
    read: async ({ pool }) => {
      const rows = await readRows(pool, lineKeys, 'where shard = $1 order by id', [shard]);
      return {
        lines: rows.map((row) => ({
          line: row.id,
          version: row.version,
          askedBy: row.asked_by,
          reason: row.reason,
          askedAt: new Date(row.asked_at).toISOString(),
          inUseAt: row.in_use_at === null ? null : new Date(row.in_use_at).toISOString(),
        })),
      };
    },
  }),
  write({
    method: 'POST',
    path: `${prefix}/lines/{line}/rotate`,
    operation: rotateLine as Operation<TSchema, undefined>,
    parameters: { line: 'line' },
    shard,
  }),
];
