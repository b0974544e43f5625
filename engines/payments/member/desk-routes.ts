import { DateString, type Route, read, write } from '@sandglass/http';
import { type Operation, readRows } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { ClearingSource } from '../clearing/source.ts';
import { differenceView } from './difference-view.ts';
import { ownFileRoute } from './own-file.ts';
import { waysOf } from './settle-difference.ts';
import { differences, reconciliations } from './tables.ts';

const ROWS = 200;
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

const clearingReads = ({ shard, prefix, code }: MemberDesk): readonly Route[] => [
  read({
    path: `${prefix}/clearing/days`,
    summary:
      'Settlement dates, the newest first: what was cleared, what agreed, what is open, what was settled.',
    roles: STAFF,
    params: Type.Object({}),
    query: nothing,
    reply: anything,
    read: async ({ pool }) => {
      const days = await readRows(pool, reconciliations, `where shard = $1 order by id desc limit ${ROWS}`, [
        shard,
      ]);
      const { rows } = await pool.query<{ date: string; open: number }>(
        `select date::text, count(*)::int4 as open from payments.difference
         where shard = $1 and state <> 'closed' group by date`,
        [shard],
      );
      const open = new Map(rows.map((row) => [row.date, row.open]));
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
          open: open.get(day.id) ?? 0,
        })),
      };
    },
  }),
  read({
    path: `${prefix}/clearing/days/{date}/differences`,
    summary: 'Differences of a settlement date, open ones first, each with the ways that it has.',
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
      return { differences: rows.map((row) => differenceView(row, waysOf(row))) };
    },
  }),
];
