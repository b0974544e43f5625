import { type DataUse, IdString, type Route, read, write } from '@sandglass/http';
import { type AnyOperation, type Json, readRows } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { UseOf } from '../collection/reads.ts';
import type { Lender } from '../lender.ts';
import { keepLine } from '../line/keep-line.ts';
import { acceptRestructureOf } from './accept.ts';
import { previewOf } from './preview.ts';
import { decideRestructureOf, proposeRestructureOf } from './propose.ts';
import { type Restructure, restructures } from './restructure.ts';

const LIST_MAX = 100;
const STATES = ['proposed', 'given-back', 'approved', 'accepted', 'declined'] as const;
const LIST = `where shard = $1 and ($2::text is null or customer = $2) and ($3::text is null or state = $3)
  and ($4::text is null or loan = $4)
  order by ended_on is not null, proposed_on desc, id limit ${LIST_MAX}`;

/** New terms for loans whose borrowers can't keep the old ones: by one officer, another, and the customer. */
export function restructuringOf(
  lender: Lender,
  { prefix, useOf }: { readonly prefix: string; readonly useOf: UseOf },
) {
  const { shard } = lender;
  const propose = proposeRestructureOf(lender);
  const decide = decideRestructureOf(lender);
  const accept = keepLine(acceptRestructureOf(lender));
  const parameters = { id: 'loanId' };
  const uses: DataUse = useOf(ofRestructures, 'new terms of a loan');
  const routes: readonly Route[] = [
    read({
      path: prefix,
      summary: 'New terms of loans: for staff what waits first, for a customer their own.',
      roles: ['institution', 'customer'],
      params: Type.Object({}),
      query: Type.Object(
        {
          state: Type.Optional(Type.Enum([...STATES])),
          customer: Type.Optional(IdString()),
          loan: Type.Optional(IdString()),
        },
        { additionalProperties: false },
      ),
      reply: Type.Object({ restructures: Type.Array(Type.Object({}, { additionalProperties: true })) }),
      read: async ({ pool, actor, query }) => {
        const whose = actor.role === 'customer' ? actor.party : (query.customer ?? null);
        const rows = await readRows(pool, restructures, LIST, [
          shard,
          whose,
          query.state ?? null,
          query.loan ?? null,
        ]);
        return { restructures: rows.map(view) };
      },
      uses,
    }),
    previewOf(shard, prefix, useOf),
    write({
      method: 'POST',
      path: `${prefix}/{id}/propose`,
      operation: propose,
      parameters,
      shard,
      status: 201,
    }),
    write({ method: 'POST', path: `${prefix}/{id}/decide`, operation: decide, parameters, shard }),
    write({ method: 'POST', path: `${prefix}/{id}/accept`, operation: accept, parameters, shard }),
  ];
  return {
    propose,
    decide,
    accept,
    operations: [propose, decide, accept] as unknown as readonly AnyOperation[],
    routes,
  };
}

const view = (row: Restructure) => ({
  restructure: row.id,
  loan: row.loan,
  customer: row.customer,
  state: row.state,
  months: row.months,
  gracePeriods: row.grace_periods,
  words: row.words,
  proposedBy: row.proposed_by,
  proposedOn: row.proposed_on,
  approvedBy: row.approved_by,
  until: row.until,
  endedOn: row.ended_on,
  principal: amountText(row.principal),
  paid: amountText(row.paid),
  drawing: row.drawing,
  hardship: row.hardship,
});

function ofRestructures(found: Json): readonly string[] {
  const { restructures: list } = Object(found) as { restructures?: readonly Json[] };
  if (!Array.isArray(list)) throw new Error('an answer does not name its restructurings');
  return list.map((of) => String((Object(of) as { customer?: Json }).customer));
}
