import type { TaxFacts } from './facts.ts';
import type { GradedCase } from './graded.ts';

/** Ten times the year's tax, and at most 30 % of the invoiced sales; yuan. */
export const taxCarries = ({ yearlyTax, yearlySales }: TaxFacts): number =>
  Math.min(10 * yearlyTax, 0.3 * yearlySales);

/** The invoice model's word, as it was given when the tax record was read. */
export const taxGraded = ({ invoices }: TaxFacts): GradedCase => invoices;
