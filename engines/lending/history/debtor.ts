import { type Held, type RowKey, readRows, type State } from '@sandglass/operations';
import type { Lender } from '../lender.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { HISTORY_MAX, historyKeys, historySize } from './history.ts';

/** A debtor's loans beyond which a correction does not look: those keep the class that they have. */
const LOANS_MAX = 40;

/** The other loans of a corrected loan's debtor that are classified with it, as they were when this was prepared. */
export interface Debtor {
  readonly others: readonly Loan[];
}

export const NO_OTHERS: Debtor = { others: [] };

/**
 * Looks for them before the decision. Whose a loan is never changes, and one that is signed meanwhile owes its class to no
 * night; how much has happened to each is compared by `isMoved`.
 */
export async function debtorOf({ shard, retail = [] }: Lender, loanId: string, held: Held): Promise<Debtor> {
  const rest = `where shard = $1 and customer = (select customer from lending.loan where shard = $1 and id = $2)
    and (state = 'active' or id = $2) order by id limit ${LOANS_MAX + 1}`;
  const all = await readRows(held.pool, loans, rest, [shard, loanId]);
  const byDebtor = all.filter(({ product }) => !retail.includes(product));
  const isAmong = byDebtor.some(({ id }) => id === loanId);
  const isMuch = byDebtor.reduce((sum, loan) => sum + historySize(loan), 0) > HISTORY_MAX;
  if (!isAmong || isMuch || all.length > LOANS_MAX) return NO_OTHERS;
  return { others: byDebtor.filter(({ id }) => id !== loanId) };
}

/** Every row of their pasts. */
export const debtorKeys = ({ others }: Debtor): RowKey[] =>
  others.flatMap((loan) => [loans.key(loan.id), ...historyKeys(loan)]);

/** Whether more happened to one of them since its rows were named. */
export const isMoved = (state: State, { others }: Debtor): boolean =>
  others.some((before) => {
    const now = state.get(loans, before.id);
    return (
      now === undefined ||
      historySize(now) !== historySize(before) ||
      now.restructures !== before.restructures ||
      now.state !== before.state
    );
  });
