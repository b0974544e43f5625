import { cursorOf, keyOfCursor, Page, type Route, read, write } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { answerChargebackOf } from './answer-chargeback.ts';
import { chargebacks, chargebackView } from './chargeback.ts';
import { merchantOf } from './merchant-of.ts';
import { payouts, payoutView } from './payout-table.ts';
import '../reasons/dispute.ts';

const ROWS = 50;
const Listed = Type.Object({}, { additionalProperties: true });

/** What a merchant sees of its money, and of what its customers contest; and the door by which it answers. */
export const settlementRoutes = (shard: string): readonly Route[] => [
  read({
    path: '/api/acquiring/settlements',
    summary:
      'What a merchant was paid, the newest first: sales, refunds, fees and the rest of each settlement date.',
    roles: ['merchant'],
    params: Type.Object({}),
    query: Type.Object(Page, { additionalProperties: false }),
    reply: Listed,
    read: async ({ pool, actor, query: { cursor, limit = ROWS } }) => {
      const { id: merchant } = await merchantOf(pool, shard, actor.party);
      const [before = null] = keyOfCursor(cursor, 1) ?? [];
      const rows = await readRows(
        pool,
        payouts,
        `where shard = $1 and merchant = $2 and ($3::date is null or date < $3::date) order by date desc limit $4`,
        [shard, merchant, before, limit],
      );
      const last = rows.length < limit ? undefined : rows.at(-1);
      return { settlements: rows.map(payoutView), next: last === undefined ? null : cursorOf([last.date]) };
    },
  }),
  read({
    path: '/api/acquiring/chargebacks',
    summary: 'Payments of a merchant that were charged back, those first that wait for its answer.',
    roles: ['merchant'],
    params: Type.Object({}),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Listed,
    read: async ({ pool, actor }) => {
      const { id: merchant } = await merchantOf(pool, shard, actor.party);
      const rows = await readRows(
        pool,
        chargebacks,
        `where shard = $1 and merchant = $2 order by state = 'received' desc, due_on, came_on desc, id limit 200`,
        [shard, merchant],
      );
      return { chargebacks: rows.map(chargebackView) };
    },
  }),
  write({
    method: 'POST',
    path: '/api/acquiring/chargebacks/{id}/answer',
    operation: answerChargebackOf(shard),
    parameters: { id: 'chargeback' },
    shard,
  }),
];
