import { bigint, date, instant, int, nullable, type RowOf, table, text } from '@sandglass/operations';

/**
 * What an account may not do: overdraw on its normal side. A debit-normal account (an asset: a loan, cash) keeps
 * debits ≥ credits; a credit-normal one (a deposit, a fund) keeps credits ≥ debits; pending amounts count against it.
 */
export type AccountRule = 'may-not-overdraw-debit' | 'may-not-overdraw-credit' | 'unrestricted';

export const accounts = table(
  'ledger.account',
  {
    id: text(),
    code: text(),
    currency: text(),
    rule: text<AccountRule>(),
    debits: bigint(),
    credits: bigint(),
    debits_pending: bigint(),
    credits_pending: bigint(),
    opened_at: instant(),
  },
  { key: 'id' },
);
export type Account = RowOf<typeof accounts>;

export type TransferKind = 'transfer' | 'pending' | 'post' | 'void' | 'expire';

export const transfers = table('ledger.transfer', {
  operation: bigint(),
  n: int(),
  kind: text<TransferKind>(),
  debit: text(),
  credit: text(),
  amount: bigint(),
  currency: text(),
  code: text(),
  pending: nullable(text()),
  business_date: date(),
  at: instant(),
});

export type PendingState = 'open' | 'posted' | 'voided' | 'expired';

export const pendings = table(
  'ledger.pending',
  {
    id: text(),
    debit: text(),
    credit: text(),
    amount: bigint(),
    currency: text(),
    state: text<PendingState>(),
    expires_at: nullable(instant()),
  },
  { key: 'id' },
);
export type Pending = RowOf<typeof pendings>;
