import { type Contribution, gradeOf, largestLosses, logistic, quoteScore } from '@sandglass/scorecard';
import type { Table } from '../data/table.ts';
import { type Language, reasonText } from '../scoring/reasons.ts';
import type { ScoredRow } from '../scoring/table.ts';
import { FEATURES, featuresOf } from './features.ts';
import { type InvoiceModel, standardised } from './model.ts';
import { type InvoiceMonth, readInvoices } from './rows.ts';

/** Scores each firm of a file of invoices by month, one line a firm; a firm scores the same alone as in a file. */
export function scoreInvoices(model: InvoiceModel, table: Table, language: Language): ScoredRow[] {
  return [...readInvoices(table)].map(([firm, months]) => ({
    id: firm,
    ...scoreFirm(model, months, language),
  }));
}

/** Scores one firm by its months of invoices. */
export function scoreFirm(
  model: InvoiceModel,
  months: readonly InvoiceMonth[],
  language: Language,
): Omit<ScoredRow, 'id'> {
  const features = featuresOf(months);
  const { offset, factor } = model.scaling;
  const moved = model.inputs.map(
    (input, at) => input.weight * standardised(features[FEATURES[at]!.name], input),
  );
  const logOdds = moved.reduce((sum, part) => sum + part, model.intercept);
  // Against the average training firm, whose features are all at their means.
  const contributions = moved.map(
    (part, at): Contribution => ({
      name: FEATURES[at]!.name,
      reason: FEATURES[at]!.reason,
      points: -factor * part,
    }),
  );
  const score = quoteScore(offset - factor * logOdds);
  const reasons = largestLosses(contributions).map(({ reason, points }) => ({
    code: reason,
    text: reasonText(reason, language),
    points,
  }));
  return { probability: logistic(logOdds), score, grade: gradeOf(score, model.grades), reasons };
}
