import { cursorOf, DoorRefusal, keyOfCursor, Page, type Route, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { Compensated } from '../compensated.ts';
import { type Payout, payouts } from '../tables.ts';

const PAGE_ROWS = 50;
const Nullable = Type.Union([Type.String(), Type.Null()]);

/** The payouts of one pilot, without anybody's name: public, as their facts are. */
export const payoutsRoute = ({ pilot, currency, harmed }: Compensated): Route =>
  read({
    path: `/api/pilots/${pilot}/payouts`,
    summary: 'Payouts to whom a defect harmed: how many, how much, how far; and the queries that find them.',
    roles: ['public'],
    params: Type.Object({}),
    query: Type.Object(Page, { additionalProperties: false }),
    reply: Type.Object({
      payouts: Type.Array(
        Type.Object({
          payout: Type.String(),
          incident: Type.String(),
          harmed: Type.String(),
          from: Type.String(),
          to: Type.String(),
          state: Type.String({ description: 'asked, planned, approved or closed' }),
          count: Type.Integer(),
          sum: Type.String(),
          paid: Type.Integer(),
          paidSum: Type.String(),
          currency: Type.String(),
          askedAt: Type.String(),
          closedAt: Nullable,
        }),
      ),
      queries: Type.Array(
        Type.Object({
          id: Type.String(),
          title: Type.Unknown(),
          definition: Type.Unknown(),
          sql: Type.String(),
        }),
      ),
      next: Nullable,
    }),
    read: async ({ pool, query }) => {
      const { limit = PAGE_ROWS } = query;
      const [at, id] = keyOfCursor(query.cursor, 2) ?? [];
      if (at !== undefined && !/^\d{1,15}$/.test(at)) throw new DoorRefusal('cursor-invalid');
      const rest = `where shard = $1 and ($2::float8 is null or (asked_at, id) < (to_timestamp($2::float8 / 1000), $3::text))
        order by asked_at desc, id desc limit $4`;
      const rows = await readRows(pool, payouts, rest, [pilot, at ?? null, id ?? null, limit + 1]);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        payouts: page.map((row) => payoutView(row, currency)),
        queries: harmed.map(({ id: query, title, definition, sql }) => ({
          id: query,
          title: { ...title },
          definition: { ...definition },
          sql,
        })),
        next: rows.length > limit && last !== undefined ? cursorOf([String(last.asked_at), last.id]) : null,
      };
    },
  });

const payoutView = (row: Payout, currency: string) => ({
  payout: row.id,
  incident: row.incident,
  harmed: row.harmed,
  from: row.from_on,
  to: row.to_on,
  state: row.state,
  count: Number(row.count),
  sum: amountText(row.sum, currency),
  paid: Number(row.paid),
  paidSum: amountText(row.paid_sum, currency),
  currency,
  askedAt: new Date(row.asked_at).toISOString(),
  closedAt: row.closed_at === null ? null : new Date(row.closed_at).toISOString(),
});
