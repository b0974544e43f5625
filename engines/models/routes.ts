import { type Route, read, write } from '@sandglass/http';
import { type Json, readRows } from '@sandglass/operations';
import Type from 'typebox';
import type { Models } from './models-of.ts';
import { type Model, models } from './tables.ts';

/** The doors of a pilot's model registry, under `/api/models/<pilot>`. */
export function modelRoutes({ shard, validate, confirm, decline }: Models): readonly Route[] {
  const path = `/api/models/${shard}`;
  const post = { method: 'POST', parameters: { id: 'model' }, shard, pilot: shard } as const;
  return [
    read({
      path,
      summary: 'The registry of models: figures, state, validations, and until when each is validated.',
      roles: ['institution', 'supervisor', 'auditor'],
      pilot: shard,
      params: Type.Object({}),
      query: Type.Object({}),
      reply: Type.Object({}, { additionalProperties: true }),
      read: async ({ pool, businessDate }) => {
        const rows = await readRows(pool, models, 'where shard = $1 order by name, trained_on, id', [shard]);
        return { models: rows.map((row) => view(row, businessDate)) };
      },
    }),
    write({ ...post, path: `${path}/{id}/validate`, operation: validate }),
    write({ ...post, path: `${path}/{id}/confirm`, operation: confirm }),
    write({ ...post, path: `${path}/{id}/decline`, operation: decline }),
  ];
}

const view = (row: Model, businessDate: string): Json => ({
  model: row.id,
  name: row.name,
  kind: row.kind,
  trainedOn: row.trained_on,
  card: { ...row.card, outOfTime: row.card.outOfTime === null ? null : { ...row.card.outOfTime } },
  state: row.state,
  proposal: row.proposal === null ? null : { ...row.proposal },
  validations: row.validations.map((validation) => ({ ...validation })),
  revalidateOn: row.revalidate_on,
  overdue: row.revalidate_on !== null && row.revalidate_on < businessDate,
});
