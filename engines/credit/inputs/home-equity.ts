import type { Column } from '../data/columntype.ts';
import type { Candidate } from './candidate.ts';

/** Columns of the home equity file: type as declared, and the reason that points lost on it are told under. */
const inputs = [
  ['LOAN', 'number', 'loan-amount'],
  ['MORTDUE', 'number', 'first-mortgage'],
  ['VALUE', 'number', 'home-value'],
  ['REASON', 'text', 'loan-purpose'],
  ['JOB', 'text', 'occupation'],
  ['YOJ', 'number', 'years-at-work'],
  ['DEROG', 'number', 'derogatory-reports'],
  ['DELINQ', 'number', 'late-credit-lines'],
  ['CLAGE', 'number', 'age-of-credit'],
  ['NINQ', 'number', 'recent-enquiries'],
  ['CLNO', 'number', 'credit-lines'],
  ['DEBTINC', 'number', 'debt-to-income'],
] as const;

export const homeEquityColumns: readonly Column[] = inputs.map(([name, type]) => ({ name, type }));

export const homeEquityCandidates: readonly Candidate[] = inputs.map(([name, type, reason]) => ({
  name,
  reason,
  source: { form: 'column', column: name },
  kind: type === 'number' ? 'number' : 'category',
  trend: 'either',
}));
