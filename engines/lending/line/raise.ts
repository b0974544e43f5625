import { subjectKey } from '@sandglass/journal';
import { effects, type Objection, operation, refuse, type State } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { borrowers } from '../borrower.ts';
import { officerOf } from '../collection/officer.ts';
import type { Lender } from '../lender.ts';
import { PARTY_LINE_MAX } from './capacity.ts';
import { lines } from './line.ts';
import { givenBack, givenBackFact, type LineRaise, lineRaises } from './line-raise.ts';

const Customer = Type.String({ minLength: 1, maxLength: 128 });
const keys = (customer: string) => [
  lines.key(customer),
  lineRaises.key(customer),
  borrowers.key(customer),
  subjectKey(customer),
];

/** Why a party's line is not raised to an amount (minor units). */
function objectionToRaise(state: State, customer: string, to: bigint): Objection | undefined {
  const line = state.get(lines, customer);
  if (line === undefined) return { code: 'line-unknown', values: { customer } };
  if (to <= line.approved)
    return { code: 'line-not-higher', values: { approved: amountText(line.approved) } };
  if (to > PARTY_LINE_MAX) return { code: 'line-above-most', values: { most: amountText(PARTY_LINE_MAX) } };
  if (line.frozen_on !== null) return { code: 'line-frozen', values: { since: line.frozen_on } };
  if ((state.get(borrowers, customer)?.loans_overdue ?? 0) > 0)
    return { code: 'line-in-arrears', values: {} };
  return undefined;
}

/** An officer proposes a higher line, with the reason; it is lent on only when another agrees. */
export const proposeRaiseOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.line.propose-raise`,
    summary: 'An officer proposes a higher credit line for a customer, for another officer to decide.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        customer: Customer,
        approved: Amount,
        reason: Type.String({
          minLength: 1,
          maxLength: 1000,
          pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f]*$',
          description: 'Told to the customer',
        }),
      },
      { additionalProperties: false },
    ),
    load: ({ customer }) => keys(customer),
    decide: (state, { customer, approved, reason }, { businessDate, actor }) => {
      const to = minorOf(approved);
      const no = ({ code, values }: Objection) =>
        refuse(code, values, code === 'line-unknown' ? {} : { subject: customer });
      const objection = objectionToRaise(state, customer, to);
      if (objection !== undefined) return no(objection);
      const before = state.get(lineRaises, customer);
      if (before?.state === 'proposed')
        return no({ code: 'line-raise-proposed', values: { to: amountText(before.to_amount) } });
      const row: LineRaise = {
        id: customer,
        state: 'proposed',
        from_amount: state.get(lines, customer)!.approved,
        to_amount: to,
        reason,
        proposed_by: officerOf(actor),
        proposed_on: businessDate,
        decided_by: null,
        decided_on: null,
      };
      return effects({
        reply: { customer, state: 'proposed', from: amountText(row.from_amount), to: amountText(to) },
        rows: [before === undefined ? lineRaises.insert(row) : lineRaises.update(row)],
        facts: [
          {
            kind: `${shard}.line-raise-proposed`,
            subject: customer,
            opening: { from: amountText(row.from_amount), to: amountText(to), reason },
          },
        ],
      });
    },
  });

/**
 * Another officer raises the line as proposed, which also ends a hold, or gives it back. It is raised from where it stood when that was
 * proposed, and from nowhere else.
 */
export const decideRaiseOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.line.decide-raise`,
    summary: 'Another officer raises a customer’s credit line as proposed, or gives the proposal back.',
    business: 'new',
    roles: ['institution'],
    input: Type.Object({ customer: Customer, agree: Type.Boolean() }, { additionalProperties: false }),
    load: ({ customer }) => keys(customer),
    decide: (state, { customer, agree }, { businessDate, actor }) => {
      const proposal = state.get(lineRaises, customer);
      const line = state.get(lines, customer);
      if (proposal === undefined || line === undefined || proposal.state !== 'proposed')
        return refuse('line-raise-unknown', { customer });
      const no = ({ code, values }: Objection) => refuse(code, values, { subject: customer });
      const officer = officerOf(actor);
      if (officer === proposal.proposed_by) return no({ code: 'line-raise-same-officer', values: {} });
      const to = proposal.to_amount;
      const objection = agree ? objectionToRaise(state, customer, to) : undefined;
      if (objection !== undefined) return no(objection);
      // What moved it since, the proposal does not know.
      if (agree && line.approved !== proposal.from_amount) {
        const values = { from: amountText(proposal.from_amount), approved: amountText(line.approved) };
        return no({ code: 'line-raise-moved', values });
      }
      if (!agree)
        return effects({
          reply: { customer, state: 'given-back', approved: amountText(line.approved) },
          rows: [lineRaises.update(givenBack(proposal, actor, businessDate))],
          facts: [givenBackFact(shard, line, proposal)],
        });
      const raised = { ...proposal, state: 'raised' as const, decided_by: officer, decided_on: businessDate };
      return effects({
        reply: { customer, state: 'raised', approved: amountText(to) },
        rows: [
          lineRaises.update(raised),
          lines.update({ ...line, approved: to, held: false, version: line.version + 1 }),
        ],
        facts: [
          {
            kind: `${shard}.line-raised`,
            subject: customer,
            opening: { from: amountText(line.approved), to: amountText(to), reason: proposal.reason },
          },
        ],
      });
    },
  });
