import { DateString, type Route, read, write } from '@sandglass/http';
import { type Operation, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import type { TSchema } from 'typebox';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { ClearingSource } from '../clearing/source.ts';
import { differenceView } from './difference-view.ts';
import { ownFileRoute } from './own-file.ts';
import { waysOf } from './settle-difference.ts';
import { differences, reconciliations } from './tables.ts';

const ROWS = 200;
/** The newest dates, and older ones on which something is left: nothing that a person has to end is out of sight. */
const DAYS = `where shard = $1 and (id = any($2) or id >= coalesce((select id from payments.reconciliation where shard = $1
  order by id desc offset ${ROWS - 1} limit 1), '')) order by id desc`;
const nothing = Type.Object({}, { additionalProperties: false });
const anything = Type.Object({}, { additionalProperties: true });
const STAFF = ['institution', 'supervisor', 'auditor'] as const;

export interface MemberDesk {
  readonly shard: string;
  /** Where the doors begin, for example `/api/token`. */
  readonly prefix: string;
  /** Its institution code, and where the network's files come from. */
  readonly code: string;
  readonly source: ClearingSource;
  readonly settleDifference: unknown;
}

/** Doors of a member's reconciliation, the same for issuers and acquirers: settlement dates, own file, differences and their ways out. */
export const memberDeskRoutes = (of: MemberDesk): readonly Route[] => [
  ...clearingReads(of),
  ownFileRoute({ path: `${of.prefix}/clearing/days`, roles: STAFF, code: of.code, source: of.source }),
  write({
    method: 'POST',
    path: `${of.prefix}/differences/{id}/settle`,
    operation: of.settleDifference as Operation<TSchema, undefined>,
    parameters: { id: 'difference' },
    shard: of.shard,
  }),
];

interface Left {
  /** For a person to end. */
  readonly open: number;
  /** For a later file, or for the network. */
  readonly waits: number;
}

/** What is not closed, by its date, the newest first. Plan: the partial index of what is not closed. */
async function leftOn(pool: Pool, shard: string): Promise<ReadonlyMap<string, Left>> {
  const { rows } = await pool.query<Left & { date: string }>(
    `select date::text, count(*) filter (where state = 'open')::int4 as open,
       count(*) filter (where state <> 'open')::int4 as waits
     from payments.difference where shard = $1 and state <> 'closed' group by date order by date desc`,
    [shard],
  );
  return new Map(rows.map(({ date, open, waits }) => [date, { open, waits }]));
}

const clearingReads = ({ shard, prefix, code }: MemberDesk): readonly Route[] => [
  read({
    path: `${prefix}/clearing/days`,
    summary:
      'Settlement dates, the newest first: what was cleared, what agreed, what is open or waits, what was settled; `others`: dates with differences that are none of ours.',
    roles: STAFF,
    params: Type.Object({}),
    query: nothing,
    reply: anything,
    read: async ({ pool }) => {
      const left = await leftOn(pool, shard);
      const days = await readRows(pool, reconciliations, DAYS, [shard, [...left.keys()]]);
      const listed = new Set(days.map(({ id }) => id));
      const none = { open: 0, waits: 0 };
      return {
        member: code,
        days: days.map((day) => ({
          date: day.id,
          state: day.state,
          lines: Number(day.lines),
          own: Number(day.own),
          matched: Number(day.matched),
          gross: amountText(day.gross),
          interchange: amountText(day.interchange),
          network: amountText(day.network),
          net: amountText(day.net),
          settlesOn: day.settles_on,
          digest: day.digest,
          ...(left.get(day.id) ?? none),
        })),
        others: [...left].flatMap(([date, counts]) => (listed.has(date) ? [] : [{ date, ...counts }])),
      };
    },
  }),
  read({
    path: `${prefix}/clearing/days/{date}/differences`,
    summary:
      'Differences of a settlement date, open ones first, each with the ways that it has; `left`: how many more there are.',
    roles: STAFF,
    params: Type.Object({ date: DateString() }),
    query: nothing,
    reply: anything,
    read: async ({ pool, params: { date } }) => {
      const rows = await readRows(
        pool,
        differences,
        `where shard = $1 and date = $2 order by state = 'closed', opened_on, id limit ${ROWS}`,
        [shard, date],
      );
      const { rows: all } = await pool.query<{ count: number }>(
        'select count(*)::int4 from payments.difference where shard = $1 and date = $2',
        [shard, date],
      );
      return {
        differences: rows.map((row) => differenceView(row, waysOf(row))),
        left: all[0]!.count - rows.length,
      };
    },
  }),
];
