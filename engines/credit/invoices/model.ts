import type { GradeCutOffs, Scaling } from '@sandglass/scorecard';
import { CreditDataError } from '../refusal.ts';
import { FEATURES } from './features.ts';

/** Names the file format. */
export const LINEAR_FORMAT = 'sandglass-invoices-1';

/** Log-odds of default = intercept + Σ weight · standardised feature. */
export interface InvoiceModel {
  readonly format: typeof LINEAR_FORMAT;
  readonly name: string;
  readonly scaling: Scaling;
  readonly grades: GradeCutOffs;
  readonly intercept: number;
  readonly inputs: readonly InvoiceInput[];
}

export interface InvoiceInput {
  readonly name: string;
  /** Of the training firms. */
  readonly mean: number;
  readonly deviation: number;
  readonly weight: number;
}

/** So many deviations from the mean at most: one odd month must not decide. */
const DEVIATIONS_MAX = 3;

/** A feature as the model weighs it. */
export const standardised = (
  value: number,
  { mean, deviation }: Pick<InvoiceInput, 'mean' | 'deviation'>,
): number => Math.max(-DEVIATIONS_MAX, Math.min(DEVIATIONS_MAX, (value - mean) / deviation));

/** Whether a model, or a model file's JSON, says that it is one of invoices. */
export const isInvoiceModel = (value: unknown): value is InvoiceModel =>
  (value as Partial<InvoiceModel> | null)?.format === LINEAR_FORMAT;

/** @throws CreditDataError where a file is not such a model. */
export function parseInvoiceModel(value: unknown): InvoiceModel {
  const model = value as InvoiceModel;
  const isModel =
    isInvoiceModel(value) &&
    Number.isFinite(model.intercept) &&
    model.inputs?.length === FEATURES.length &&
    FEATURES.every(({ name }, at) => {
      const input = model.inputs[at];
      return (
        input?.name === name &&
        [input.mean, input.deviation, input.weight].every(Number.isFinite) &&
        input.deviation > 0
      );
    });
  if (!isModel) throw new CreditDataError('credit-model-invalid', 'the file is no model of invoices');
  return model;
}
