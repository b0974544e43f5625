import { subjectKey } from '@sandglass/journal';
import { accounts, available } from '@sandglass/ledger';
import { effects, operation, refuse, type Transfer } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { currentAccount, FUNDING, IMPAIRMENT_RECOVERED, WRITTEN_OFF, WRITTEN_OFF_CONTRA } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { loans } from '../loan/loan.ts';
import { LoanId } from '../recovery/inputs.ts';
import { claimOf, payClaim, totalOf } from './claim.ts';
import { receiptId, receipts } from './receipt.ts';
import { writeOffs } from './write-off.ts';

/**
 * Money comes in for a claim whose loan was written off: from the customer's account when the customer pays, from
 * outside when a court or a sale of collateral brought it. It is impairment income (信用减值损失转回), not a repayment.
 */
export const receiveClaimOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.claim.receive`,
    summary: 'Takes money for the claim of a written-off loan; what is more than the claim is not taken.',
    business: 'closing',
    roles: ['customer', 'institution'],
    input: Type.Object({ loanId: LoanId, amount: Amount }, { additionalProperties: false }),
    load: ({ loanId }) => [
      loans.key(loanId),
      writeOffs.key(loanId),
      ...[FUNDING, IMPAIRMENT_RECOVERED, WRITTEN_OFF, WRITTEN_OFF_CONTRA].map((id) => accounts.key(id)),
    ],
    loadThen: (state, { loanId }) => {
      const row = state.get(writeOffs, loanId);
      if (row === undefined) return [];
      return [
        subjectKey(row.customer),
        accounts.key(currentAccount(row.customer)),
        receipts.key(receiptId(loanId, row.receipts + 1)),
      ];
    },
    decide: (state, { loanId, ...input }, { businessDate: date, actor }) => {
      const loan = state.get(loans, loanId);
      const before = state.get(writeOffs, loanId);
      const isOthers = actor.role === 'customer' && before?.customer !== actor.party;
      if (loan === undefined || before === undefined || isOthers)
        return refuse('write-off-unknown', { loan: loanId });
      const no = (code: string, values = {}) => refuse(code, values, { subject: before.customer });
      if (before.state !== 'written-off') return no('write-off-state', { state: before.state });
      const money = minorOf(input.amount);
      if (money === 0n) return no('amount-not-positive');
      const { row, paid, left } = payClaim(before, loan, money, date);
      const taken = money - left;
      const from = actor.role === 'customer' ? currentAccount(before.customer) : FUNDING;
      const account = state.get(accounts, from);
      const balance = account === undefined ? 0n : available(account);
      if (balance !== undefined && taken > balance && from !== FUNDING)
        return no('funds-short', { balance: amountText(balance), amount: amountText(taken) });
      // Penalty since the write-off was never noted, so only the rest leaves the memorandum.
      const noted = taken - paid.later;
      const transfers: Transfer[] = [
        {
          kind: 'transfer',
          debit: from,
          credit: IMPAIRMENT_RECOVERED,
          amount: taken,
          code: 'written-off-recovered',
        },
      ];
      if (noted > 0n) {
        const memo = { kind: 'transfer' as const, debit: WRITTEN_OFF_CONTRA, credit: WRITTEN_OFF };
        transfers.push({ ...memo, amount: noted, code: 'written-off-claim-paid' });
      }
      const claim = totalOf(claimOf(row));
      return effects({
        reply: {
          loan: loanId,
          taken: amountText(taken),
          left: amountText(left),
          claim: amountText(claim),
          state: row.state,
        },
        rows: [
          writeOffs.update(row),
          loans.update({ ...loan, received: loan.received + taken }),
          receipts.insert({
            id: receiptId(loanId, row.receipts),
            loan: loanId,
            customer: before.customer,
            received_on: date,
            source: actor.role === 'customer' ? 'account' : 'outside',
            ...paid,
          }),
        ],
        transfers,
        facts: [
          {
            kind: `${shard}.written-off-recovered`,
            subject: before.customer,
            header: { product: before.product },
            opening: { loan: loanId, amount: amountText(taken), claim: amountText(claim) },
          },
        ],
      });
    },
  });
