import type { Drift } from '../boosted/drift.ts';
import { driftOf, movedOf, type ReferenceClasses } from '../boosted/reference.ts';
import card from '../models/invoices/card.json' with { type: 'json' };
import type { FeatureName } from './features.ts';

/** A firm as the invoice model graded it. */
export interface GradedFirm {
  readonly score: number;
  readonly inputs: readonly { readonly name: string; readonly value: number }[];
}

/**
 * How far firms have moved from those that the shipped invoice model learnt from: PSI of the score, which the training firms have
 * out of folds, and of each feature.
 * @throws RangeError without a firm.
 */
export function measureInvoiceDrift(firms: readonly GradedFirm[]): Drift {
  if (firms.length === 0) throw new RangeError('drift needs at least one firm');
  const reference: Readonly<Record<FeatureName, ReferenceClasses>> = card.reference.inputs;
  const { psi, ...score } = movedOf(
    card.reference.score,
    firms.map((firm) => firm.score),
  );
  const inputs = Object.entries(reference).map(([name, classes]) => {
    const values = firms.map((firm) => firm.inputs.find((input) => input.name === name)?.value ?? Number.NaN);
    return { name, psi: figure(driftOf(classes, values)) };
  });
  return {
    rows: firms.length,
    score: figure(psi),
    ...score,
    inputs: inputs.sort((a, b) => b.psi - a.psi || (a.name < b.name ? -1 : 1)),
  };
}

const figure = (value: number): number => Number(value.toFixed(4));
