import { bigint, date, int, type RowOf, table, text } from '@sandglass/operations';
import { amountText } from '../amount.ts';

/** What a merchant was paid for its settlement dates. It never changes. Minor units. */
export const payouts = table(
  'payments.payout',
  {
    /** `<date>|<merchant>`. */
    id: text(),
    merchant: text(),
    /** Last settlement date that it is for. */
    date: date(),
    sales: bigint(),
    refunds: bigint(),
    fee: bigint(),
    /** Chargebacks and what they came back to, voids, what was put right, what was carried over. */
    other: bigint(),
    /** First date that it is for. */
    from_on: date(),
    paid: bigint(),
    /** Below zero: what the merchant owes. */
    carried: bigint(),
    payments: int(),
    paid_on: date(),
  },
  { key: 'id' },
);
export type Payout = RowOf<typeof payouts>;

/** A payout as its merchant sees it: its lines come to what was paid and what is carried. */
export const payoutView = (of: Payout) => ({
  date: of.date,
  from: of.from_on,
  payments: of.payments,
  sales: amountText(of.sales),
  refunds: amountText(of.refunds),
  fee: amountText(of.fee),
  other: amountText(of.other),
  paid: amountText(of.paid),
  carried: amountText(of.carried),
  paidOn: of.paid_on,
});
