import { cursorOf, keyOfCursor, Page, type Route, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { merchantOf, saleOf } from './merchant-of.ts';
import { PAYMENTS, PaymentParams, PaymentReply, paymentView, saleId } from './payment-view.ts';
import { sales } from './sale.ts';

const ROWS = 50;

/** What a merchant sees of its own payments. */
export const merchantReads = (shard: string): readonly Route[] => [
  read({
    path: PAYMENTS,
    summary: 'A merchant’s payments, the newest first.',
    roles: ['merchant'],
    params: Type.Object({}),
    query: Type.Object(Page, { additionalProperties: false }),
    reply: Type.Object({
      payments: Type.Array(PaymentReply),
      next: Type.Union([Type.String(), Type.Null()]),
    }),
    read: async ({ pool, actor, query: { cursor, limit = ROWS } }) => {
      const merchant = await merchantOf(pool, shard, actor.party);
      const [at = null, id = null] = keyOfCursor(cursor, 2) ?? [];
      const rows = await readRows(
        pool,
        sales,
        `where shard = $1 and merchant = $2 and ($3::timestamptz is null or (at, id) < ($3::timestamptz, $4))
         order by at desc, id desc limit $5`,
        [shard, merchant.id, at, id, limit],
      );
      const last = rows.length < limit ? undefined : rows.at(-1);
      return {
        payments: rows.map(paymentView),
        next: last === undefined ? null : cursorOf([new Date(last.at).toISOString(), last.id]),
      };
    },
  }),
  read({
    path: `${PAYMENTS}/{id}`,
    summary: 'One of a merchant’s payments as it stands.',
    roles: ['merchant'],
    params: PaymentParams,
    query: Type.Object({}, { additionalProperties: false }),
    reply: PaymentReply,
    read: async ({ pool, actor, params: { id } }) => {
      const merchant = await merchantOf(pool, shard, actor.party);
      const row = await saleOf(pool, shard, saleId(merchant.id, id));
      return row && paymentView(row);
    },
  }),
];
