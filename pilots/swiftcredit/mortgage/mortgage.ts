import { bigint, date, nullable, type RowOf, table, text } from '@sandglass/operations';

/**
 * applied → registered | refused; registered → release-applied → released; or, with a claim that was sold, registered →
 * transfer-applied → transferred.
 */
export type MortgageState =
  | 'applied'
  | 'registered'
  | 'refused'
  | 'release-applied'
  | 'released'
  | 'transfer-applied'
  | 'transferred';

/** A mortgage as the registry knows it; it secures from registration on (Civil Code art. 402). `id` is the case. */
export const mortgages = table(
  'swiftcredit.mortgage',
  {
    id: text(),
    customer: text(),
    deed: text(),
    secured: bigint(),
    state: text<MortgageState>(),
    reference: text(),
    filed_on: date(),
    certificate: nullable(text()),
    registered_on: nullable(date()),
    release_due: nullable(date()),
    released_on: nullable(date()),
    words: nullable(text()),
    /** Who bought the claim, and so the mortgage. */
    passed_to: nullable(text()),
    passed_on: nullable(date()),
    /** What the register showed of others' mortgages at their maximum, when ours was registered or since; null: not searched. */
    liens_found: nullable(bigint()),
  },
  { key: 'id' },
);
export type MortgageRow = RowOf<typeof mortgages>;
