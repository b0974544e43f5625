import { bigint, date, hex, instant, int, nullable, type RowOf, table, text } from '@sandglass/operations';

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
    /** How many posted lines it has. */
    lines: bigint(),
    /** Place of the last of them, 0 for none. */
    last_line: bigint(),
  },
  { key: 'id' },
);
export type Account = RowOf<typeof accounts>;

export type TransferKind = 'transfer' | 'pending' | 'post' | 'void' | 'expire';

/** Where a transfer stands in its shard: the operation's number, then its own number within the operation. */
export const placeOf = (operation: bigint, n: number): bigint => (operation << PLACE_BITS) | BigInt(n);
export const PLACE_BITS = 20n;

export const transfers = table(
  'ledger.transfer',
  {
    operation: bigint(),
    n: int(),
    kind: text<TransferKind>(),
    debit: text(),
    credit: text(),
    amount: bigint(),
    currency: text(),
    code: text(),
    pending: nullable(text()),
    /** Place of the debited account's posted line before this one; 0 for none, and where nothing is posted. */
    debit_before: bigint(),
    credit_before: bigint(),
    business_date: date(),
    at: instant(),
  },
  { bundled: true },
);

/** Every so many lines of an account an anchor keeps its totals. */
export const LINES_PER_ANCHOR = 256n;

export const anchors = table('ledger.anchor', {
  account: text(),
  place: bigint(),
  at: instant(),
  debits: bigint(),
  credits: bigint(),
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

/** A closed day: the digest of all transfers since the closing before. */
export const closings = table(
  'ledger.closing',
  { date: date(), up_to: bigint(), transfers: bigint(), digest: hex() },
  { key: 'date' },
);
