import { bigint, bool, date, instant, int, nullable, type RowOf, table, text } from '@sandglass/operations';

export type SaleKind = 'purchase' | 'hold' | 'completion' | 'refund';

/**
 * `sending`: it may have left, and has no answer yet. `unknown`: no answer came in time; it is reversed until that is answered.
 * Completions and refunds are advices: they stay `sending` until answered. `stuck`: the network refused to reverse it, and a person
 * has to find out what became of it. `voiding`: it was approved, and its merchant gives it up again; reversed until that is answered.
 */
export type SaleState = 'sending' | 'approved' | 'declined' | 'unknown' | 'voiding' | 'reversed' | 'stuck';

/** What an acquirer asked for a merchant; its id is the merchant's own key of it. Amounts in minor units. */
export const sales = table(
  'payments.sale',
  {
    id: text(),
    kind: text<SaleKind>(),
    merchant: text(),
    terminal: text(),
    amount: bigint(),
    /** The sale that it follows. */
    original: nullable(text()),
    /** More of the hold will be taken after this completion. */
    more: bool(),
    transmitted_at: text(),
    stan: text(),
    rrn: text(),
    state: text<SaleState>(),
    response: nullable(text()),
    approval: nullable(text()),
    /** Of the answer that approved it; before, and of what was not approved: of when it was begun. */
    business_date: date(),
    at: instant(),
  },
  { key: 'id' },
);
export type Sale = RowOf<typeof sales>;

/** The acquirer's next trace number; one row, `stan`. */
export const traces = table('payments.trace', { id: text(), next: int() }, { key: 'id' });
export const STAN = 'stan';

/** Whether nobody waits for anything of it any more. */
export const isSettled = ({ state }: Sale): boolean =>
  state === 'approved' || state === 'declined' || state === 'reversed';
