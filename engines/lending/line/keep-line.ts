import type { Operation, RowKey, RowWrite } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import { type Loan, loans } from '../loan/loan.ts';
import { commitments, lines } from './line.ts';
import { moveLine } from './move.ts';

/**
 * The operation with the line kept: whenever it writes a loan that it loaded, the line of the loan's party moves in the same
 * commit. So no operation can change what is owed or promised and forget the line.
 */
export function keepLine<S extends TSchema, P>(operation: Operation<S, P>): Operation<S, P> {
  return {
    ...operation,
    loadThen: (state, input, actor) => {
      // The loan that is written is named without what was prepared, which names loans to look at alone.
      const named = operation.load(input, actor, undefined as P).filter(isLoan);
      const kept = named.flatMap(({ id }) => {
        const loan = state.get(loans, id);
        return loan === undefined ? [] : [lines.key(loan.customer), commitments.key(id)];
      });
      return [...(operation.loadThen?.(state, input, actor) ?? []), ...kept];
    },
    decide: (state, input, at, prepared) => {
      const decision = operation.decide(state, input, at, prepared);
      if (decision.outcome !== 'done') return decision;
      const written = (decision.rows ?? []).filter(writesLoan);
      if (written.length > 1) throw new Error(`${operation.name} writes ${written.length} loans at once`);
      const moves = written.flatMap(({ row }) => moveLine(state, row as Loan, at.businessDate));
      return moves.length === 0 ? decision : { ...decision, rows: [...(decision.rows ?? []), ...moves] };
    },
  };
}

const isLoan = ({ table }: RowKey): boolean => table.name === loans.name;
const writesLoan = ({ table }: RowWrite): boolean => table.name === loans.name;
