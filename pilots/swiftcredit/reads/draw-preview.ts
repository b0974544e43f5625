import { IdString, read } from '@sandglass/http';
import { Amount, loans, minorOf, drawPreview as preview } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { DOORS, SHARD } from '../shard.ts';

/** What drawing an amount today would mean for its borrower, before anything is done. */
export const drawPreview = read({
  path: `${DOORS}/cases/{id}/preview`,
  summary: 'The schedule and the cost that a drawing of this amount would have today.',
  roles: ['customer'],
  pilot: SHARD,
  params: Type.Object({ id: IdString() }),
  query: Type.Object({ amount: Amount }, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor: { party }, params: { id }, query, businessDate }) => {
    const own = 'where shard = $1 and customer = $2 and id = $3';
    const [loan] = await readRows(pool, loans, own, [SHARD, party, id]);
    const amount = minorOf(query.amount);
    return loan === undefined || amount === 0n ? undefined : preview(loan, amount, businessDate);
  },
});
