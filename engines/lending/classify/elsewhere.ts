import { subjectKey } from '@sandglass/journal';
import { effects, type Fact, operation, type RowWrite, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { type Borrower, borrowers } from '../borrower.ts';
import type { Lender } from '../lender.ts';

/** What is written down of a borrower's debt elsewhere, and its fact. */
export const notedElsewhere = (
  shard: string,
  borrower: Borrower,
  { overdueBps, source }: { readonly overdueBps: number; readonly source: string },
): { readonly row: RowWrite; readonly fact: Fact } => ({
  row: borrowers.update({ ...borrower, overdue_elsewhere_bps: overdueBps }),
  fact: {
    kind: `${shard}.noted-elsewhere`,
    subject: borrower.id,
    header: { source },
    opening: { overdueBps },
  },
});

/** What a credit bureau says of a debtor over all banks, for the rule of a fifth; the next night classifies by it. */
export const noteElsewhereOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.note-elsewhere`,
    summary:
      'Notes which share of a borrower’s debt to all banks is more than 90 days overdue, by the credit bureau.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      {
        customer: Type.String({ minLength: 1, maxLength: 128 }),
        overdueBps: Type.Integer({ minimum: 0, maximum: 10_000 }),
        source: Type.String({ minLength: 1, maxLength: 64 }),
      },
      { additionalProperties: false },
    ),
    load: ({ customer }) => [borrowers.key(customer), subjectKey(customer)],
    decide: (state, { customer, overdueBps, source }) => {
      const borrower = state.get(borrowers, customer);
      if (borrower === undefined) return refuse('customer-not-enrolled', {}, { subject: customer });
      const { row, fact } = notedElsewhere(shard, borrower, { overdueBps, source });
      return effects({ reply: { overdueBps }, rows: [row], facts: [fact] });
    },
  });
