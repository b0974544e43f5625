import type { StatementLine } from '@sandglass/ledger';
import type { Payment } from './payments.ts';

/** What happened on a loan at one moment, as the ledger booked it; minor units. */
export interface Movement {
  readonly operation: bigint;
  readonly date: string;
  /** The ledger's codes of what moved principal; a payment of interest alone has none. */
  readonly codes: readonly string[];
  readonly drawn: bigint;
  /** Principal that the customer paid. */
  readonly principal: bigint;
  readonly interest: bigint;
  /** Penalty and compound interest. */
  readonly overdue: bigint;
  readonly fees: bigint;
  /** Principal that left otherwise: written off, sold, handed over. */
  readonly left: bigint;
  /** Principal owed afterwards. */
  readonly owed: bigint;
}

export type Totals = Pick<Movement, 'drawn' | 'principal' | 'interest' | 'overdue' | 'fees' | 'left'>;

/** A loan's account over a period, by the days on which it was booked, both inclusive. */
export interface Statement {
  readonly from: string;
  readonly to: string;
  readonly opening: bigint;
  readonly movements: readonly Movement[];
  readonly totals: Totals;
  readonly closing: bigint;
}

export const NOTHING_MOVED: Totals = {
  drawn: 0n,
  principal: 0n,
  interest: 0n,
  overdue: 0n,
  fees: 0n,
  left: 0n,
};
const NOTHING: Omit<Movement, 'operation' | 'date'> = { codes: [], owed: 0n, ...NOTHING_MOVED };

export const addTotals = (a: Totals, b: Totals): Totals => ({
  drawn: a.drawn + b.drawn,
  principal: a.principal + b.principal,
  interest: a.interest + b.interest,
  overdue: a.overdue + b.overdue,
  fees: a.fees + b.fees,
  left: a.left + b.left,
});

/** Everything on a loan from its beginning, in the ledger's order: its principal's lines beside what was paid for it. */
export function movementsOf(
  lines: readonly StatementLine[],
  payments: readonly Payment[],
): readonly Movement[] {
  const all = new Map<bigint, Movement>();
  for (const line of lines) {
    const known = all.get(line.operation) ?? {
      ...NOTHING,
      operation: line.operation,
      date: line.businessDate,
    };
    all.set(line.operation, moved(known, line));
  }
  for (const { operation, date, interest, penalty, compound, fees } of payments) {
    const known = all.get(operation) ?? { ...NOTHING, operation, date };
    all.set(operation, { ...known, interest, overdue: penalty + compound, fees });
  }
  let owed = 0n;
  return [...all.values()]
    .sort((a, b) => (a.operation < b.operation ? -1 : 1))
    .map((movement) => {
      owed += movement.drawn - movement.principal - movement.left;
      return { ...movement, owed };
    });
}

function moved(movement: Movement, { code, side, amount }: StatementLine): Movement {
  const codes = movement.codes.includes(code) ? movement.codes : [...movement.codes, code];
  const paid = side === 'credit' ? amount : -amount;
  if (code.startsWith('drawdown')) return { ...movement, codes, drawn: movement.drawn - paid };
  if (code.startsWith('repayment-principal'))
    return { ...movement, codes, principal: movement.principal + paid };
  return { ...movement, codes, left: movement.left + paid };
}

/** The part of a loan's movements that a period shows. */
export function statementOf(movements: readonly Movement[], from: string, to: string): Statement {
  const before = movements.filter(({ date }) => date < from);
  const within = movements.filter(({ date }) => from <= date && date <= to);
  const opening = before.at(-1)?.owed ?? 0n;
  return {
    from,
    to,
    opening,
    movements: within,
    totals: within.reduce(addTotals, NOTHING_MOVED),
    closing: within.at(-1)?.owed ?? opening,
  };
}
