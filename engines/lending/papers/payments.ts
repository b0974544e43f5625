import type { StatementLine } from '@sandglass/ledger';
import type { Repayment } from '../repayment/repayment.ts';

/** What one operation took from a customer's account for loans, as the ledger has it; minor units, more is paid. */
export interface Payment {
  readonly operation: bigint;
  /** ms since the epoch. */
  readonly at: number;
  readonly date: string;
  readonly interest: bigint;
  readonly penalty: bigint;
  readonly compound: bigint;
  readonly fees: bigint;
  readonly principal: bigint;
}

/** A loan as its papers need it: its principal's ledger lines, and what its repayments recorded. */
export interface LoanRecord {
  readonly loan: string;
  /** Lines of the loan's principal account, oldest first. */
  readonly lines: readonly StatementLine[];
  readonly repayments: readonly Repayment[];
}

const PARTS = ['interest', 'penalty', 'compound', 'principal'] as const;

/** Which part of a payment a posting is; undefined for what has nothing to do with loans. */
function partOf(code: string): 'fees' | (typeof PARTS)[number] | undefined {
  if (code.includes('fee')) return 'fees';
  if (!code.startsWith('repayment-')) return undefined;
  return PARTS.find((part) => code.startsWith(`repayment-${part}`));
}

/** The payments among the lines of a customer's account, oldest first; what was posted back counts against them. */
export function paymentsOf(lines: readonly StatementLine[]): readonly Payment[] {
  const payments = new Map<bigint, Payment>();
  for (const { operation, at, businessDate, code, side, amount } of lines) {
    const part = partOf(code);
    if (part === undefined) continue;
    const known = payments.get(operation) ?? {
      operation,
      at,
      date: businessDate,
      interest: 0n,
      penalty: 0n,
      compound: 0n,
      fees: 0n,
      principal: 0n,
    };
    payments.set(operation, { ...known, [part]: known[part] + (side === 'debit' ? amount : -amount) });
  }
  return [...payments.values()];
}

/** Payments with the loan that each was for. */
export interface Attributed {
  readonly byLoan: ReadonlyMap<string, readonly Payment[]>;
  /** Taken by the ledger, and no loan accounts for it: a defect, which is shown and not smoothed away. */
  readonly unexplained: readonly Payment[];
}

/**
 * Which loan each payment was for: that whose principal account the same operation touched, else the one that recorded a
 * repayment of those amounts at that moment. Each repayment explains one payment.
 */
export function attribute(payments: readonly Payment[], records: readonly LoanRecord[]): Attributed {
  const byOperation = new Map(
    records.flatMap(({ loan, lines }) => lines.map(({ operation }) => [operation, loan] as const)),
  );
  const recorded = records.flatMap(({ loan, repayments }) =>
    [...Map.groupBy(repayments, ({ id }) => id).values()].map((rows) => ({ loan, ...sumOf(rows) })),
  );
  const free = new Set(recorded);
  const byLoan = new Map<string, Payment[]>();
  const unexplained: Payment[] = [];
  for (const payment of payments) {
    const match = recorded.find((one) => free.has(one) && isSame(one, payment, byOperation));
    if (match !== undefined) free.delete(match);
    const loan = byOperation.get(payment.operation) ?? match?.loan;
    if (loan === undefined) unexplained.push(payment);
    else byLoan.set(loan, [...(byLoan.get(loan) ?? []), payment]);
  }
  return { byLoan, unexplained };
}

interface Recorded {
  readonly loan: string;
  readonly at: number;
  readonly interest: bigint;
  readonly penalty: bigint;
  readonly compound: bigint;
  readonly principal: bigint;
}

const sumOf = (rows: readonly Repayment[]): Omit<Recorded, 'loan'> => ({
  at: rows[0]!.at,
  interest: rows.reduce((sum, row) => sum + row.interest, 0n),
  penalty: rows.reduce((sum, row) => sum + row.penalty, 0n),
  compound: rows.reduce((sum, row) => sum + row.compound, 0n),
  principal: rows.reduce((sum, row) => sum + row.principal, 0n),
});

function isSame(one: Recorded, payment: Payment, byOperation: ReadonlyMap<bigint, string>): boolean {
  const known = byOperation.get(payment.operation);
  return (
    (known === undefined || known === one.loan) &&
    one.at === payment.at &&
    (['interest', 'penalty', 'compound', 'principal'] as const).every((part) => one[part] === payment[part])
  );
}
