import { gradeOf, logistic, quoteScore } from '@sandglass/scorecard';
import card from '../models/invoices/card.json' with { type: 'json' };
import { FEATURES, featuresOf } from './features.ts';
import { type InvoiceModel, standardised } from './model.ts';
import type { InvoiceMonth } from './rows.ts';
import { versionOfInvoices } from './shipped.ts';

/** A firm's score taken apart, every input with its points: base + Σ points is the score before rounding. */
export function explainFirm(model: InvoiceModel, months: readonly InvoiceMonth[]) {
  const features = featuresOf(months);
  const { offset, factor } = model.scaling;
  const inputs = model.inputs.map((input, at) => {
    const { name, reason } = FEATURES[at]!;
    const value = features[name];
    return { name, reason, value, points: 0 - factor * input.weight * standardised(value, input) };
  });
  const base = offset - factor * model.intercept;
  const exact = inputs.reduce((sum, { points }) => sum + points, base);
  const score = quoteScore(exact);
  const probability = logistic((offset - exact) / factor);
  return {
    model: versionOfInvoices(model),
    probability,
    score,
    grade: gradeOf(score, model.grades),
    cutOffs: model.grades,
    base,
    inputs,
  };
}

/** Defaults among the firms that the shipped model learnt from. */
const SAMPLE_DEFAULT = card.defaults / card.firms;
const logit = (p: number): number => Math.log(p / (1 - p));

/** A probability at the sample's own rate of default as one where so many default within a year. */
export const predictedYearly = (probability: number, yearlyRate: number): number =>
  logistic(logit(probability) - logit(SAMPLE_DEFAULT) + logit(yearlyRate));
