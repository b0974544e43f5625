import type { Check } from './checks.ts';
import type { TaxFacts } from './facts.ts';
import type { GradedCase } from './graded.ts';

/** 纳税信用 A, B or M, at least CNY 10,000 of tax in twelve months, at least two years old. */
export const taxChecks: readonly Check<TaxFacts>[] = [
  { code: 'tax-grade-too-low', passes: ({ taxGrade }) => ['A', 'B', 'M'].includes(taxGrade) },
  { code: 'tax-too-little', passes: ({ yearlyTax }) => yearlyTax >= 10_000 },
  { code: 'firm-too-young', passes: ({ firmMonths }) => firmMonths >= 24 },
];

/** Ten times the year's tax, and at most 30 % of the invoiced sales; yuan. */
export const taxCarries = ({ yearlyTax, yearlySales }: TaxFacts): number =>
  Math.min(10 * yearlyTax, 0.3 * yearlySales);

/** The invoice model's word, as it was given when the tax record was read. */
export const taxGraded = ({ invoices }: TaxFacts): GradedCase => invoices;
