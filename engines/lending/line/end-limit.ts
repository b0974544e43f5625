import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { Lender } from '../lender.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { commitments, lines } from './line.ts';
import { moveLine } from './move.ts';

/**
 * Loans whose limit has ended and is still held against their party's line; $1 shard, $2 business date.
 * Plan: the partial index over what is reserved.
 */
export const LIMITS_ENDED = `
  select c.id from lending.commitment c join lending.loan l on l.shard = c.shard and l.id = c.id
  where c.shard = $1 and c.reserved > 0 and l.available_until < $2::date
  order by c.id`;

/** A limit that can no longer be drawn is released from the line; a loan without debts is settled with it. */
export const endLimitOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.end-limit`,
    summary: 'Releases from the credit line what an ended limit can no longer be drawn for.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      { loanId: Type.String({ minLength: 1, maxLength: 64 }) },
      { additionalProperties: false },
    ),
    load: ({ loanId }) => [loans.key(loanId), commitments.key(loanId)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [lines.key(loan.customer), subjectKey(loan.customer)];
    },
    decide: (state, { loanId }, { businessDate }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const { customer: subject, product, available_until: until } = loan;
      if (businessDate <= until) return refuse('limit-not-ended', { until }, { subject });
      const released = state.get(commitments, loanId)?.reserved ?? 0n;
      const over = loan.state === 'active' && loan.open_drawings.length === 0;
      const after: Loan = over ? { ...loan, state: 'settled', settled_on: businessDate } : loan;
      const header = { product };
      return effects({
        reply: { loan: loanId, released: amountText(released), settled: over },
        rows: [...(over ? [loans.update(after)] : []), ...moveLine(state, after, businessDate)],
        facts: [
          {
            kind: `${shard}.limit-ended`,
            subject,
            header,
            opening: { loan: loanId, released: amountText(released) },
          },
          ...(over ? [{ kind: `${shard}.settled`, subject, header, opening: { loan: loanId } }] : []),
        ],
      });
    },
  });
