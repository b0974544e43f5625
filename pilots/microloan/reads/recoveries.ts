import { read } from '@sandglass/http';
import { recoveries } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { LIST_MAX, Of } from './readers.ts';
import { ofList, useOfLoans } from './uses.ts';

/** Loans in recovery, those first that wait longest: the collection team's and the lawyers' tasks. */
export const recoveryList = read({
  path: '/api/recoveries',
  summary: 'Non-performing loans in recovery: stage, since when, and what was recorded.',
  roles: ['institution'],
  params: Type.Object({}),
  query: Of,
  reply: Type.Object({ recoveries: Type.Array(Type.Object({}, { additionalProperties: true })) }),
  read: async ({ pool, query }) => {
    const rest = `where shard = $1 and ($2::text is null or customer = $2) order by since, id limit ${LIST_MAX}`;
    const rows = await readRows(pool, recoveries, rest, [SHARD, query.customer ?? null]);
    return {
      recoveries: rows.map(({ id, customer, stage, since, documents }) => ({
        loan: id,
        customer,
        stage,
        since,
        documents: documents.map((document) => ({ ...document })),
      })),
    };
  },
  uses: useOfLoans(ofList('recoveries')),
});
