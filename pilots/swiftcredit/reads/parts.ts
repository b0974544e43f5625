import { amountText } from '@sandglass/lending';
import type { RowOf } from '@sandglass/operations';
import type { CaseFile } from '../case/case-file.ts';
import type { steps } from '../case/step.ts';
import { ranksBefore } from '../mortgage/liens-before.ts';
import type { MortgageRow } from '../mortgage/mortgage.ts';
import type { ValuationRow } from '../value/valuation.ts';

export const stepView = ({ n, what, channel, role, by, at, note }: RowOf<typeof steps>) => ({
  n,
  what,
  channel,
  role,
  by,
  at: new Date(at).toISOString(),
  note,
});

export const valuationView = (row: ValuationRow) => ({
  n: row.n,
  method: row.method,
  model: row.model,
  simulated: row.method === 'automatic',
  value: amountText(row.value_amount),
  low: amountText(row.low),
  high: amountText(row.high),
  on: row.valued_on,
  comparables: row.comparables.map((one) => ({
    ...one,
    name: { ...one.name },
    at: [...one.at],
    adjustments: one.adjustments.map((adjustment) => ({ ...adjustment })),
  })),
  evidence: row.evidence,
  words: row.words,
  proposedBy: row.proposed_by,
  confirmedBy: row.confirmed_by,
  state: row.state,
});

export const mortgageView = (row: MortgageRow, file: CaseFile) => ({
  state: row.state,
  deed: row.deed,
  secured: amountText(row.secured),
  reference: row.reference,
  filedOn: row.filed_on,
  certificate: row.certificate,
  registeredOn: row.registered_on,
  releaseDue: row.release_due,
  releasedOn: row.released_on,
  words: row.words,
  /** What ranks before it beyond what the case names: nothing is drawn meanwhile. */
  ranksBefore: amountOrNull(ranksBefore(file, row)),
  simulated: true,
});

const amountOrNull = (of: bigint | null) => (of === null ? null : amountText(of));
