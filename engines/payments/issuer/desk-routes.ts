import { type DataUse, type Route, read, write } from '@sandglass/http';
import { type Json, type Operation, readRows } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import Type from 'typebox';
import { disputes } from '../dispute/dispute.ts';
import { disputeFile } from '../dispute/view.ts';
import { type MemberDesk, memberDeskRoutes } from '../member/desk-routes.ts';
import type { Issuing } from '../payments.ts';
import { someAuthorisations } from './authorisation.ts';
import { paymentAt } from './read.ts';

const ROWS = 200;
const nothing = Type.Object({}, { additionalProperties: false });
const anything = Type.Object({}, { additionalProperties: true });

/** What staff look at a person's data for, besides what is shown and of whom. */
export type DisputeUse = (parties: DataUse['parties'], data: string) => DataUse;

export interface DeskOptions extends MemberDesk {
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
    ...memberDeskRoutes(of),
    ...disputeReads(of),
    write({ method: 'POST', path: `${prefix}/disputes`, operation: issuing.openDispute, shard, status: 201 }),
    ofDispute('evidence', issuing.addEvidence),
    ofDispute('advance', issuing.advanceDispute),
    ofDispute('present', issuing.presentDispute),
    ofDispute('end', issuing.endDispute),
    ofDispute('withdraw', issuing.withdrawDispute),
  ];
}

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
      const payments = await readRows(pool, someAuthorisations, 'where shard = $1 and id = any($2)', [
        shard,
        rows.map(({ id }) => id),
      ]);
      const paymentOf = new Map(payments.map((one) => [one.id, one]));
      return { disputes: rows.map((row) => disputeFile(row, paymentOf.get(row.id))) };
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
      return disputeFile(row, await paymentAt(pool, shard, id));
    },
    uses: useOf((found) => ofDisputes({ disputes: [found] }), 'contested payment, evidence'),
  }),
];
