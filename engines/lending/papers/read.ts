import { type StatementLine, statement } from '@sandglass/ledger';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { currentAccount, principalAccount } from '../chart.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { repayments } from '../repayment/repayment.ts';
import { attribute, type LoanRecord, type Payment, paymentsOf } from './payments.ts';
import { type Movement, movementsOf } from './statement.ts';

/** Lines of one account that a paper reads at most; a loan has two a month and some. */
const LINES_MAX = 50_000;
const LOANS_MAX = 500;

/** All that the books know of a customer's loans. */
export interface CustomerBooks {
  readonly loans: readonly { readonly loan: Loan; readonly movements: readonly Movement[] }[];
  readonly unexplained: readonly Payment[];
  /** Lines of the customer's own account, oldest first. */
  readonly account: readonly StatementLine[];
}

/** Plan: the index by customer; then each account's chain of lines. */
export async function customerBooks(pool: Pool, shard: string, customer: string): Promise<CustomerBooks> {
  const own = [shard, customer];
  const all = await readRows(
    pool,
    loans,
    `where shard = $1 and customer = $2 order by signed_on, id limit ${LOANS_MAX}`,
    own,
  );
  const paid = await readRows(
    pool,
    repayments,
    'where shard = $1 and loan = any($2::text[]) order by at, id, drawing',
    [shard, all.map(({ id }) => id)],
  );
  const account = await linesOf(pool, shard, currentAccount(customer));
  const records: LoanRecord[] = [];
  for (const loan of all) {
    records.push({
      loan: loan.id,
      lines: await linesOf(pool, shard, principalAccount(loan.id)),
      repayments: paid.filter((row) => row.loan === loan.id),
    });
  }
  const { byLoan, unexplained } = attribute(paymentsOf(account), records);
  return {
    loans: all.map((loan, at) => ({
      loan,
      movements: movementsOf(records[at]!.lines, byLoan.get(loan.id) ?? []),
    })),
    unexplained,
    account,
  };
}

async function linesOf(pool: Pool, shard: string, account: string): Promise<readonly StatementLine[]> {
  const lines: StatementLine[] = [];
  for (;;) {
    const last = lines.at(-1);
    const page = await statement(
      pool,
      shard,
      account,
      last === undefined ? {} : { after: { operation: last.operation, n: last.n } },
    );
    lines.push(...page);
    if (page.length === 0) return lines;
    if (lines.length > LINES_MAX) throw new RangeError(`${account} has more lines than a paper holds`);
  }
}
