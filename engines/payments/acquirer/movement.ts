import { bigint, date, instant, type RowOf, table, text } from '@sandglass/operations';

/** What came of a merchant's payments beside its sales: voids, chargebacks and what followed them. It never changes. */
export const merchantMovements = table(
  'payments.merchant_movement',
  {
    /** As the network clears it: `<exchange>/reversal`, `<exchange>/chargeback-1`. */
    id: text(),
    exchange: text(),
    merchant: text(),
    kind: text<'reversal' | 'chargeback' | 'representment'>(),
    amount: bigint(),
    rrn: text(),
    business_date: date(),
    at: instant(),
  },
  { key: 'id' },
);
export type MerchantMovement = RowOf<typeof merchantMovements>;
