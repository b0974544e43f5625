import { bigint, date, instant, type RowOf, table, text } from '@sandglass/operations';

/** What one repayment paid of one drawing; appended, never changed. Minor units. */
export const repayments = table('lending.repayment', {
  id: text(),
  loan: text(),
  drawing: text(),
  customer: text(),
  paid_on: date(),
  at: instant(),
  currency: text(),
  penalty: bigint(),
  compound: bigint(),
  interest: bigint(),
  principal: bigint(),
  fees: bigint(),
  early: bigint(),
});
export type Repayment = RowOf<typeof repayments>;
