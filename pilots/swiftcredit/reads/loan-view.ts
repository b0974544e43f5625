import {
  amountText,
  availableToDraw,
  drawings,
  instalments,
  isUnpaid,
  type Loan,
  openRows,
  quote,
  rateText,
  total,
} from '@sandglass/lending';
import { type Json, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { SHARD } from '../shard.ts';

/** A case's loan with its drawings, what is due next, and what would settle it today. */
export async function loanView(pool: Pool, loan: Loan, businessDate: string): Promise<Json> {
  const drawn = await readRows(pool, drawings, 'where shard = $1 and loan = $2 order by n', [SHARD, loan.id]);
  const ids = openRows(loan.id, loan.open_drawings)
    .filter(({ table }) => table.name === instalments.name)
    .map(({ id }) => id);
  // Plan: the primary key.
  const rows = await readRows(
    pool,
    instalments,
    'where shard = $1 and id = any($2::text[]) order by due_on, id',
    [SHARD, ids],
  );
  const plans = drawn
    .filter(({ state }) => state === 'open')
    .map((drawing) => ({
      drawing,
      instalments: rows.filter((row) => row.drawing === drawing.id && isUnpaid(row)),
    }));
  const { all, claimed } = quote({ loan, plans }, businessDate);
  return {
    limit: amountText(loan.limit_amount),
    principal: amountText(loan.principal),
    available: amountText(availableToDraw(loan)),
    drawMinimum: amountText(loan.draw_minimum),
    annualRatePercent: rateText(loan.rate_bps),
    signedOn: loan.signed_on,
    availableUntil: loan.available_until,
    state: loan.state,
    frozenOn: loan.frozen_on,
    nextDueOn: loan.next_due_on,
    overdueSince: loan.overdue_since,
    settlement: amountText(total(all)),
    claimedNow: amountText(total(claimed)),
    drawings: drawn.map(({ n, amount, principal, drawn_on, matures_on, state }) => ({
      n,
      amount: amountText(amount),
      principal: amountText(principal),
      drawnOn: drawn_on,
      maturesOn: matures_on,
      state,
    })),
    due: rows.map((row) => ({
      drawing: row.drawing,
      n: row.n,
      dueOn: row.due_on,
      principal: amountText(row.principal),
      interest: amountText(row.interest),
      state: row.state,
    })),
  };
}
