import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { WRITTEN_OFF, WRITTEN_OFF_CONTRA } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { loans } from '../loan/loan.ts';
import { LoanOnly } from '../recovery/inputs.ts';
import { claimOf, claimTo, totalOf } from './claim.ts';
import { writeOffs } from './write-off.ts';

/** Written-off claims that nobody took over yet; $1 shard. Plan: the index by state, once an exit. */
export const CLAIMS_TO_HAND_OVER = `
  select id, customer, principal - paid_principal as amount from lending.write_off
  where shard = $1 and state = 'written-off' order by id`;

/** At the pilot's end the bank's asset department goes on with a written-off claim (账销案存): a write-off frees nobody. */
export const handOverClaimOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.exit.hand-over-claim`,
    summary: 'Moves the claim of a written-off loan out of the pilot to the bank’s own records.',
    business: 'closing',
    roles: ['system'],
    input: LoanOnly,
    load: ({ loanId }) => [
      loans.key(loanId),
      writeOffs.key(loanId),
      ...[WRITTEN_OFF, WRITTEN_OFF_CONTRA].map((id) => accounts.key(id)),
    ],
    loadThen: (state, { loanId }) => {
      const row = state.get(writeOffs, loanId);
      return row === undefined ? [] : [subjectKey(row.customer)];
    },
    decide: (state, { loanId }, { businessDate: date }) => {
      const loan = state.get(loans, loanId);
      const before = state.get(writeOffs, loanId);
      if (loan === undefined || before === undefined) return refuse('write-off-unknown', { loan: loanId });
      const subject = before.customer;
      if (before.state !== 'written-off')
        return refuse('write-off-state', { state: before.state }, { subject });
      const row = claimTo(before, loan, date);
      const claim = claimOf(row);
      // Penalty since the write-off was never noted.
      const noted = totalOf(claim) - claim.later;
      return effects({
        reply: { loan: loanId, claim: amountText(totalOf(claim)), state: 'handed-over' },
        rows: [
          writeOffs.update({ ...row, state: 'handed-over' }),
          loans.update({ ...loan, state: 'handed-over' }),
        ],
        transfers:
          noted === 0n
            ? []
            : [
                {
                  kind: 'transfer',
                  debit: WRITTEN_OFF_CONTRA,
                  credit: WRITTEN_OFF,
                  amount: noted,
                  code: 'written-off-claim-handed-over',
                },
              ],
        facts: [
          {
            kind: `${shard}.handed-over`,
            subject,
            header: { product: before.product },
            opening: { loan: loanId, amount: amountText(totalOf(claim)) },
          },
        ],
      });
    },
  });
