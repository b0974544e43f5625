import { IdString, type Route, read } from '@sandglass/http';
import { type Actor, type Json, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { officerOf } from '../collection/officer.ts';
import type { UseOf } from '../collection/reads.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { claimOf, claimTo, totalOf } from './claim.ts';
import type { WritingOff } from './propose.ts';
import { type Receipt, receipts } from './receipt.ts';
import { type WriteOff, type WriteOffState, writeOffs } from './write-off.ts';

const LIST_MAX = 100;
const STATES = ['proposed', 'given-back', 'written-off', 'recovered', 'handed-over', 'sold'] as const;

/** Proposals first, those that wait longest at their head. Plan: the index by state. */
const LIST = `where shard = $1 and ($2::text is null or state = $2) and ($3::text is null or customer = $3)
  order by state <> 'proposed', proposed_on, id limit ${LIST_MAX}`;

export function writeOffReads(
  { lender: { shard } }: WritingOff,
  prefix: string,
  useOf: UseOf,
): readonly Route[] {
  return [
    read({
      path: prefix,
      summary: 'Loans proposed for write-off, and those written off whose claim goes on.',
      roles: ['institution'],
      params: Type.Object({}),
      query: Type.Object(
        { state: Type.Optional(Type.Enum([...STATES])), customer: Type.Optional(IdString()) },
        { additionalProperties: false },
      ),
      reply: Type.Object({ writeOffs: Type.Array(Type.Object({}, { additionalProperties: true })) }),
      read: async ({ pool, query, businessDate, actor }) => {
        const values = [shard, query.state ?? null, query.customer ?? null];
        const rows = await readRows(pool, writeOffs, LIST, values);
        const contracts = await contractsOf(pool, shard, rows);
        return {
          writeOffs: rows.map((row) => writeOffView(row, contracts.get(row.id), businessDate, actor)),
        };
      },
      uses: useOf(ofWriteOffs, 'write-off, claim'),
    }),
    read({
      path: `${prefix}/{id}`,
      summary: 'One write-off: ground, evidence, who approved it, and what came in since.',
      roles: ['institution'],
      params: Type.Object({ id: IdString() }),
      query: Type.Object({}),
      reply: Type.Object({}, { additionalProperties: true }),
      read: async ({ pool, params: { id }, businessDate, actor }) => {
        const [row] = await readRows(pool, writeOffs, 'where shard = $1 and id = $2', [shard, id]);
        if (row === undefined) return undefined;
        const paid = `where shard = $1 and loan = $2 order by received_on desc, length(id) desc, id desc limit 200`;
        const came = await readRows(pool, receipts, paid, [shard, id]);
        const contract = (await contractsOf(pool, shard, [row])).get(id);
        return { ...writeOffView(row, contract, businessDate, actor), receipts: came.map(receiptView) };
      },
      uses: useOf((found) => ofWriteOffs({ writeOffs: [found] }), 'write-off, claim, receipts'),
    }),
  ];
}

const DECIDED: readonly WriteOffState[] = ['written-off', 'recovered', 'handed-over', 'sold'];

/** The loans that the claims came from, by id. */
async function contractsOf(
  pool: Pool,
  shard: string,
  rows: readonly WriteOff[],
): Promise<ReadonlyMap<string, Loan>> {
  const ids = rows.map(({ id }) => id);
  const found = await readRows(pool, loans, 'where shard = $1 and id = any($2::text[])', [shard, ids]);
  return new Map(found.map((loan) => [loan.id, loan]));
}

function writeOffView(row: WriteOff, contract: Loan | undefined, date: string, actor: Actor) {
  if (contract === undefined) throw new Error(`the write-off ${row.id} has no loan`);
  const claim = claimOf(row.state === 'written-off' ? claimTo(row, contract, date) : row);
  const officer = officerOf(actor);
  const left = DECIDED.includes(row.state);
  return {
    loan: row.id,
    customer: row.customer,
    product: row.product,
    state: row.state,
    ground: row.ground,
    words: row.words,
    evidence: row.evidence.map((piece) => ({ ...piece })),
    proposedBy: row.proposed_by,
    proposedOn: row.proposed_on,
    approvals: [...row.approvals],
    approvalsNeeded: row.approvals_needed,
    mayApprove: row.state === 'proposed' && row.proposed_by !== officer && !row.approvals.includes(officer),
    writtenOffOn: row.written_off_on,
    principal: amountText(row.principal),
    claim: left ? { ...texts(claim), total: amountText(totalOf(claim)) } : null,
    recovered: amountText(row.paid_principal + row.paid_interest + row.paid_overdue + row.paid_later),
  };
}

const receiptView = (row: Receipt) => ({
  receipt: row.id,
  receivedOn: row.received_on,
  source: row.source,
  total: amountText(totalOf(row)),
  ...texts(row),
});

const texts = (of: { principal: bigint; interest: bigint; overdue: bigint; later: bigint }) => ({
  principal: amountText(of.principal),
  interest: amountText(of.interest),
  overdue: amountText(of.overdue),
  later: amountText(of.later),
});

function ofWriteOffs(found: Json): readonly string[] {
  const { writeOffs: list } = Object(found) as { writeOffs?: readonly Json[] };
  if (!Array.isArray(list)) throw new Error('an answer does not name its write-offs');
  return list.map((of) => {
    const { customer } = Object(of) as { customer?: Json };
    if (typeof customer !== 'string') throw new Error('a write-off does not name its customer');
    return customer;
  });
}
