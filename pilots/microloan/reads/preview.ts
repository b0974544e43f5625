import { read } from '@sandglass/http';
import { Amount, loans, minorOf, drawPreview as preview } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { readers, seenBy } from './readers.ts';
import { ofOne, useOfLoans } from './uses.ts';

/** What drawing an amount today would mean: its schedule and its cost, before anything is done. */
export const drawPreview = read({
  path: '/api/loans/{id}/preview',
  summary: 'The schedule that a drawdown of this amount would have today.',
  roles: readers,
  params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
  query: Type.Object({ amount: Amount }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor, params, query, businessDate }) => {
    const own = 'where shard = $1 and ($2::text is null or customer = $2) and id = $3';
    const [loan] = await readRows(pool, loans, own, [SHARD, seenBy(actor), params.id]);
    const amount = minorOf(query.amount);
    if (loan === undefined || amount === 0n) return undefined;
    return preview(loan, amount, businessDate);
  },
  uses: useOfLoans(ofOne),
});
