import type { Account, AccountRule } from './tables.ts';

/** A new account with nothing on it, for a decision's `rows`. */
export function newAccount(of: {
  id: string;
  code: string;
  currency: string;
  rule: AccountRule;
  now: number;
}): Account {
  const { id, code, currency, rule, now } = of;
  return {
    id,
    code,
    currency,
    rule,
    debits: 0n,
    credits: 0n,
    debits_pending: 0n,
    credits_pending: 0n,
    opened_at: now,
    lines: 0n,
    last_line: 0n,
  };
}

/** Minor units; positive when the account stands on its debit side. */
export const debitBalance = (account: Account): bigint => account.debits - account.credits;

/** Minor units; positive when the account stands on its credit side. */
export const creditBalance = (account: Account): bigint => account.credits - account.debits;

/** What may still be taken without overdrawing; undefined where the rule sets no bound. */
export function available(account: Account): bigint | undefined {
  if (account.rule === 'may-not-overdraw-debit') return debitBalance(account) - account.credits_pending;
  if (account.rule === 'may-not-overdraw-credit') return creditBalance(account) - account.debits_pending;
  return undefined;
}

/** Whether the account keeps its rule. */
export function keepsRule(account: Account): boolean {
  const left = available(account);
  return left === undefined || left >= 0n;
}
