import { type DataUse, DateString, type Route, read, write } from '@sandglass/http';
import { type Json, type Operation, readRows } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { ClearingSource } from '../clearing/source.ts';
import { disputes } from '../dispute/dispute.ts';
import { disputeFile } from '../dispute/view.ts';
import { differenceView } from '../member/difference-view.ts';
import { ownFileRoute } from '../member/own-file.ts';
import { waysOf } from '../member/settle-difference.ts';
import { differences, reconciliations } from '../member/tables.ts';
import type { Issuing } from '../payments.ts';

const ROWS = 200;
const nothing = Type.Object({}, { additionalProperties: false });
const anything = Type.Object({}, { additionalProperties: true });
const STAFF = ['institution', 'supervisor', 'auditor'] as const;

/** What staff look at a person's data for, besides what is shown and of whom. */
export type DisputeUse = (parties: DataUse['parties'], data: string) => DataUse;

export interface DeskOptions {
  readonly shard: string;
  /** Where the doors begin, for example `/api/token`. */
  readonly prefix: string;
  /** Its institution code, and where the network's files come from. */
  readonly code: string;
  readonly source: ClearingSource;
  readonly settleDifference: unknown;
  readonly issuing: Pick<
    Issuing,
    'openDispute' | 'addEvidence' | 'advanceDispute' | 'presentDispute' | 'endDispute' | 'withdrawDispute'
  >;
  readonly useOf: DisputeUse;
}

/** Doors of a bank's reconciliation and its disputes. */
export function settlementDeskRoutes(of: DeskOptions): readonly Route[] {
  const { shard, prefix, issuing } = of;
  const ofDispute = (verb: string, operation: unknown): Route =>
    write({
      method: 'POST',
      path: `${prefix}/disputes/{id}/${verb}`,
      operation: operation as Operation<TSchema, undefined>,
      parameters: { id: 'dispute' },
      shard,
    });
  return [
    ...clearingReads(of),
    ownFileRoute({ path: `${prefix}/clearing/days`, roles: STAFF, code: of.code, source: of.source }),
    ...disputeReads(of),
    write({
      method: 'POST',
      path: `${prefix}/differences/{id}/settle`,
      operation: of.settleDifference as Operation<TSchema, undefined>,
      parameters: { id: 'difference' },
      shard,
    }),
    write({ method: 'POST', path: `${prefix}/disputes`, operation: issuing.openDispute, shard, status: 201 }),
    ofDispute('evidence', issuing.addEvidence),
    ofDispute('advance', issuing.advanceDispute),
    ofDispute('present', issuing.presentDispute),
    ofDispute('end', issuing.endDispute),
    ofDispute('withdraw', issuing.withdrawDispute),
  ];
}

const clearingReads = ({ shard, prefix, code }: DeskOptions): readonly Route[] => [
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

const ofDisputes = (found: Json): readonly string[] => {
  const { disputes: listed } = found as unknown as { disputes: readonly { customer: string }[] };
  return listed.map(({ customer }) => customer);
};

const disputeReads = ({ shard, prefix, useOf }: DeskOptions): readonly Route[] => [
  read({
    path: `${prefix}/disputes`,
    summary: 'Contested payments: a holder’s own, or for staff all, those first whose next step is due.',
    roles: ['customer', 'institution'],
    params: Type.Object({}),
    query: nothing,
    reply: anything,
    read: async ({ pool, actor }) => {
      const isHolder = actor.role === 'customer';
      const rows = await readRows(
        pool,
        disputes,
        `where shard = $1 and ($2::text is null or customer = $2) order by due_on nulls last, opened_on desc, id limit ${ROWS}`,
        [shard, isHolder ? actor.party : null],
      );
      return { disputes: rows.map(disputeFile) };
    },
    uses: useOf(ofDisputes, 'contested payment, evidence'),
  }),
  read({
    path: `${prefix}/disputes/{id}`,
    summary: 'A contested payment, with what was said and shown of it.',
    roles: ['customer', 'institution'],
    params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) }),
    query: nothing,
    reply: anything,
    read: async ({ pool, actor, params: { id } }) => {
      const [row] = await readRows(pool, disputes, 'where shard = $1 and id = $2', [shard, id]);
      if (row === undefined || (actor.role === 'customer' && row.customer !== actor.party)) return undefined;
      return disputeFile(row);
    },
    uses: useOf((found) => ofDisputes({ disputes: [found] }), 'contested payment, evidence'),
  }),
];
