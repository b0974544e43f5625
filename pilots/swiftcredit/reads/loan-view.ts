import {
  amountText,
  availableToDraw,
  drawings,
  drawingView,
  drawPreview,
  instalmentId,
  instalments,
  isUnpaid,
  type Loan,
  quote,
  rateChanges,
  rateText,
  total,
} from '@sandglass/lending';
import { type Json, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { SHARD } from '../shard.ts';

/** A case's loan with its drawings, what is due next, and what would settle it today. */
export async function loanView(pool: Pool, loan: Loan, businessDate: string): Promise<Json> {
  const drawn = await readRows(pool, drawings, 'where shard = $1 and loan = $2 order by n', [SHARD, loan.id]);
  const ids = drawn.flatMap(({ id, instalments: count }) =>
    Array.from({ length: count }, (_, at) => instalmentId(id, at + 1)),
  );
  // Plan: the primary key.
  const byIds = 'where shard = $1 and id = any($2::text[]) order by due_on, id';
  const rows = await readRows(pool, instalments, byIds, [SHARD, ids]);
  const open = drawn.filter(({ state }) => state === 'open');
  const due = rows.filter((row) => isUnpaid(row) && open.some(({ id }) => id === row.drawing));
  const plans = open.map((drawing) => ({
    drawing,
    instalments: due.filter((row) => row.drawing === drawing.id),
  }));
  const { all, claimed } = quote({ loan, plans }, businessDate);
  return {
    ...(await rateChanges(pool, SHARD, loan)),
    limit: amountText(loan.limit_amount),
    principal: amountText(loan.principal),
    available: amountText(availableToDraw(loan)),
    drawMinimum: amountText(loan.draw_minimum),
    annualRatePercent: rateText(loan.rate_bps),
    irrPercent: mayStillDraw(loan, businessDate)
      ? drawPreview(loan, loan.limit_amount, businessDate).irrPercent
      : null,
    signedOn: loan.signed_on,
    availableUntil: loan.available_until,
    state: loan.state,
    frozenOn: loan.frozen_on,
    nextDueOn: loan.next_due_on,
    nextPayment: amountText(
      due
        .filter((row) => row.due_on === loan.next_due_on)
        .reduce(
          (sum, row) => sum + row.principal - row.principal_paid + row.interest - row.interest_paid,
          0n,
        ),
    ),
    overdueSince: loan.overdue_since,
    overdue: loan.next_due_on !== null && loan.next_due_on < businessDate,
    currency: loan.currency,
    settlement: amountText(total(all)),
    claimedNow: amountText(total(claimed)),
    drawings: drawn.map((drawing) => ({
      ...drawingView(drawing, rows, businessDate),
      principal: amountText(drawing.principal),
    })),
    due: due.map((row) => ({
      drawing: row.drawing,
      n: row.n,
      dueOn: row.due_on,
      principal: amountText(row.principal),
      interest: amountText(row.interest),
      state: row.state,
    })),
  };
}

const mayStillDraw = (loan: Loan, businessDate: string): boolean =>
  loan.state === 'active' && businessDate <= loan.available_until;
