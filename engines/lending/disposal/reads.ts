import { IdString, type Route, read } from '@sandglass/http';
import { type Json, readRows } from '@sandglass/operations';
import { BANK_ZONE, localTime } from '@sandglass/time';
import Type from 'typebox';
import type { UseOf } from '../collection/reads.ts';
import { assignments } from './assignment.ts';
import { bids } from './bid.ts';
import { buyers } from './buyer.ts';
import { candidatesRead } from './candidates.ts';
import { dataList } from './data-list.ts';
import type { Disposer } from './disposer.ts';
import { items } from './item.ts';
import { POOL_STATES, pools } from './pool.ts';
import { assignmentView, bidView, buyerView, itemView, poolView } from './view.ts';

const LIST_MAX = 100;
const Objects = Type.Array(Type.Object({}, { additionalProperties: true }));
const Any = Type.Object({}, { additionalProperties: true });
const Id = Type.Object({ id: IdString() });
const Nothing = Type.Object({});

/** What is under way first; a firm sees the pools it was invited to. Plan: the index by state. */
const POOLS = `where shard = $1 and ($2::text is null or state = $2) and ($3::text is null or invited ? $3)
  order by state in ('completed', 'ended', 'withdrawn'), built_on desc, id limit ${LIST_MAX}`;

/** Who was not told yet comes first. */
const ASSIGNED = `where shard = $1 and ($2::text is null or customer = $2)
  order by told_on is not null, assigned_on desc, id limit ${LIST_MAX}`;

export function disposalReads(of: Disposer, prefix: string, useOf: UseOf): readonly Route[] {
  const { shard } = of.lender;
  return [
    read({
      path: prefix,
      summary: 'Pools of bad loans, those under way first; for a firm those to which it was invited.',
      roles: ['institution', 'partner'],
      params: Nothing,
      query: Type.Object(
        { state: Type.Optional(Type.Enum([...POOL_STATES])) },
        { additionalProperties: false },
      ),
      reply: Type.Object({ pools: Objects }),
      read: async ({ pool, query, actor }) => {
        const firm = actor.role === 'partner' ? actor.party : null;
        const rows = await readRows(pool, pools, POOLS, [shard, query.state ?? null, firm]);
        return { pools: rows.map((row) => poolView(row, actor)) };
      },
    }),
    candidatesRead(shard, `${prefix}/candidates`, useOf(ofRows('loans'), 'loan, classification')),
    read({
      path: `${prefix}/buyers`,
      summary: 'Asset management companies and agencies on record, with their licences.',
      roles: ['institution'],
      params: Nothing,
      query: Nothing,
      reply: Type.Object({ buyers: Objects }),
      read: async ({ pool }) => {
        const rows = await readRows(pool, buyers, `where shard = $1 order by kind, id limit ${LIST_MAX}`, [
          shard,
        ]);
        return { buyers: rows.map(buyerView) };
      },
    }),
    read({
      path: `${prefix}/assignments`,
      summary:
        'Claims that passed to buyers: for staff those first whose debtor was not told, for a customer their own.',
      roles: ['institution', 'customer'],
      params: Nothing,
      query: Nothing,
      reply: Type.Object({ assignments: Objects }),
      read: async ({ pool, actor }) => {
        const whose = actor.role === 'customer' ? actor.party : null;
        const rows = await readRows(pool, assignments, ASSIGNED, [shard, whose]);
        return { assignments: rows.map(assignmentView) };
      },
      uses: useOf(ofRows('assignments'), 'assignment, notice'),
    }),
    read({
      path: `${prefix}/{id}`,
      summary: 'One pool: its size, its round, its bids once they are open, and what became of it.',
      roles: ['institution', 'partner'],
      params: Id,
      query: Nothing,
      reply: Any,
      read: async ({ pool, params: { id }, actor, now }) => {
        const [row] = await readRows(pool, pools, 'where shard = $1 and id = $2', [shard, id]);
        const isFirm = actor.role === 'partner';
        if (row === undefined || (isFirm && !row.invited.includes(actor.party))) return undefined;
        const own = `where shard = $1 and pool = $2 and round = $3 and ($4::text is null or bidder = $4) order by bidder`;
        const came = await readRows(pool, bids, own, [shard, id, row.round, isFirm ? actor.party : null]);
        const closed = row.closes_at !== null && now >= row.closes_at;
        const mayReadNow = row.reveal_until !== null && now >= row.reveal_until;
        const suggested = { closesAt: bankTime(now + DAY_MS), revealUntil: bankTime(now + 2 * DAY_MS) };
        return {
          ...poolView(row, actor),
          closed,
          mayReadNow,
          suggested,
          bids: came.map((bid) => bidView(bid, row)),
        };
      },
    }),
    read({
      path: `${prefix}/{id}/loans`,
      summary: 'The loans of a pool by name, what each of them brought and what became of it.',
      roles: ['institution'],
      params: Id,
      query: Nothing,
      reply: Type.Object({ loans: Objects }),
      read: async ({ pool, params: { id } }) => {
        const all = `where shard = $1 and pool = $2 and state <> 'removed' order by n`;
        const rows = await readRows(pool, items, all, [shard, id]);
        return { loans: rows.map(itemView) };
      },
      uses: useOf(ofRows('loans'), 'loan, classification, collection history'),
    }),
    dataList(shard, prefix),
  ];
}

const DAY_MS = 86_400_000;

/** A full hour on the bank's clock, as RFC 3339 writes it. */
function bankTime(at: number): string {
  const { date, time } = localTime(at, BANK_ZONE);
  return `${date}T${time.slice(0, 2)}:00:00+08:00`;
}

/** Every row names its customer; an answer that did not must not leave. */
const ofRows =
  (field: string) =>
  (found: Json): readonly string[] => {
    const list = (Object(found) as Readonly<Record<string, Json>>)[field];
    if (!Array.isArray(list)) throw new Error(`an answer does not name its ${field}`);
    return list.map((of) => {
      const { customer } = Object(of) as { customer?: Json };
      if (typeof customer !== 'string') throw new Error('a row does not name its customer');
      return customer;
    });
  };
