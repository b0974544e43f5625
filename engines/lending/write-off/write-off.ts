import { bigint, date, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { EvidenceKind, GroundId } from './policy.ts';

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly text: string;
  /** SHA-256 of the document, lower-case hex. */
  readonly digest: string;
}

/** Proposed → written off by the approvals it needs, or given back; written off → recovered when all of it came in, or another's: handed over, sold. */
export type WriteOffState = 'proposed' | 'given-back' | 'written-off' | 'recovered' | 'handed-over' | 'sold';

/**
 * A loan that left the balance sheet as a loss, and the claim that goes on (账销案存). Its id is the loan's. `principal`,
 * `interest` and `overdue` are what was owed when it left; `later` is interest since then, which stands in no account.
 */
export const writeOffs = table(
  'lending.write_off',
  {
    id: text(),
    customer: text(),
    region: text(),
    product: text(),
    state: text<WriteOffState>(),
    ground: text<GroundId>(),
    words: text(),
    evidence: json<readonly Evidence[]>(),
    proposed_by: text(),
    proposed_on: date(),
    approvals: json<readonly string[]>(),
    approvals_needed: int(),
    written_off_on: nullable(date()),
    principal: bigint(),
    interest: bigint(),
    overdue: bigint(),
    rate_bps: int(),
    later: bigint(),
    later_to: nullable(date()),
    paid_principal: bigint(),
    paid_interest: bigint(),
    paid_overdue: bigint(),
    paid_later: bigint(),
    receipts: int(),
  },
  { key: 'id' },
);
export type WriteOff = RowOf<typeof writeOffs>;
