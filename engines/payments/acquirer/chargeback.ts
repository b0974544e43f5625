import { bigint, date, int, json, type RowOf, table, text } from '@sandglass/operations';
import { amountText } from '../amount.ts';

/** A chargeback as an acquirer holds it; its id is that of its presentment. Minor units. */
export const chargebacks = table(
  'payments.chargeback',
  {
    id: text(),
    exchange: text(),
    sale: text(),
    merchant: text(),
    reason: text(),
    amount: bigint(),
    /** The round. */
    n: int(),
    /** The issuer's. */
    words: text(),
    state: text<'received' | 'accepted' | 'represented'>(),
    due_on: date(),
    /** The merchant's. */
    answer: text(),
    /** Their numbers in the documents room. */
    documents: json<readonly string[]>(),
    came_on: date(),
  },
  { key: 'id' },
);
export type Chargeback = RowOf<typeof chargebacks>;

/** A chargeback as its merchant sees it. */
export const chargebackView = (of: Chargeback) => ({
  id: of.id,
  exchange: of.exchange,
  payment: of.sale.slice(of.sale.indexOf(':') + 1),
  reason: of.reason,
  amount: amountText(of.amount),
  round: of.n,
  words: of.words,
  state: of.state,
  dueOn: of.due_on,
  answer: of.answer,
  documents: [...of.documents],
  cameOn: of.came_on,
});
