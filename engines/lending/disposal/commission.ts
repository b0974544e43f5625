import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, type RowKey, refuse, type Transfer } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { COLLECTION_COST, FUNDING } from '../chart.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { LoanId } from '../recovery/inputs.ts';
import type { Disposer } from './disposer.ts';
import { type Item, itemId, items } from './item.ts';
import { type Pool, pools } from './pool.ts';
import { commissionOf } from './share.ts';
import { stepOf } from './step.ts';

/** Loans with an agency that took money which no commission was paid on; $1 shard, $2 date. Plan: the index over given items. */
export const COMMISSIONS_DUE = `select i.id from lending.disposal_item i
  join lending.loan l on l.shard = i.shard and l.id = i.loan
  where i.shard = $1 and i.state = 'with-agency' and l.received - i.received_before > i.passed
    and $2::date is not null order by i.id limit 10000`;

/** What an agency is owed for a loan now: of the whole that came in, less what was paid before; minor units. */
export function owedTo(pool: Pool, item: Item, loan: Loan) {
  const recovered = loan.received - item.received_before;
  // A payment that was reversed is made up by the next ones: a commission is never taken back.
  const due = commissionOf(recovered > 0n ? recovered : 0n, pool.price!) - item.commission;
  return { recovered, amount: due > 0n ? due : 0n, more: recovered - item.passed };
}

export const commissionPaid = (amount: bigint): Transfer[] =>
  amount === 0n
    ? []
    : [
        {
          kind: 'transfer',
          debit: COLLECTION_COST,
          credit: FUNDING,
          amount,
          code: 'agency-commission-simulated',
        },
      ];

/** The agency's commission on what a loan brought while it had the case: of the whole, less what was paid before. */
export const payCommissionOf = (of: Disposer) =>
  stepOf(of, {
    name: 'pay-commission',
    summary: 'Simulated: pays an agency its part of what one of its loans brought; run for each of them.',
    roles: ['system'],
    input: { loanId: LoanId },
    states: ['awarded'],
    load: ({ poolId, loanId }) =>
      [
        loans.key(loanId),
        items.key(itemId(poolId, loanId)),
        accounts.key(COLLECTION_COST),
        accounts.key(FUNDING),
      ] as RowKey[],
    loadThen: (_pool, { loanId }, _party, state) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [subjectKey(loan.customer) as RowKey];
    },
    decide: (pool, { loanId }, _at, state) => {
      const item = state.get(items, itemId(pool.id, loanId));
      const loan = state.get(loans, loanId);
      if (item?.state !== 'with-agency' || loan === undefined)
        return refuse('disposal-loan-not-listed', { loan: loanId });
      const { recovered, amount, more } = owedTo(pool, item, loan);
      return effects({
        reply: {
          loan: loanId,
          recovered: amountText(recovered),
          commission: amountText(amount),
          simulated: true,
        },
        rows: [
          items.update({ ...item, passed: recovered, commission: item.commission + amount }),
          pools.update({ ...pool, passed: pool.passed + more, commission: pool.commission + amount }),
        ],
        transfers: commissionPaid(amount),
        facts: [
          {
            kind: `${of.lender.shard}.commission-paid`,
            subject: loan.customer,
            header: { pool: pool.id, agency: pool.winner!, simulated: true },
            opening: { loan: loanId, recovered: amountText(recovered), commission: amountText(amount) },
          },
        ],
      });
    },
  });
