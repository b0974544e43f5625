export { available, creditBalance, debitBalance, newAccount } from './account.ts';
export { AMOUNT_MAX, Ledger } from './apply.ts';
export { checkBalanced, type Imbalance } from './check.ts';
export { type AlteredDay, type Closing, checkClosings, closeDay, nextClosing } from './closing.ts';
export { pendingTransfers } from './left-over.ts';
export type { StatementLine, Totals } from './line.ts';
export { balanceAt, type StatementPage, statement, type TrialBalanceLine, trialBalance } from './read.ts';
export { ledgerReasons } from './reasons.ts';
export {
  type Account,
  type AccountRule,
  accounts,
  type PendingState,
  pendings,
  type TransferKind,
  transfers,
} from './tables.ts';
