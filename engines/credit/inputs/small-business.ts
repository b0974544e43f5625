import type { Column } from '../data/columntype.ts';
import type { Candidate } from './candidate.ts';
import type { Source } from './source.ts';

/** Written over a lender's name after it closed, so it tells what came later; so does a name that is lost. */
const CLOSED_LENDERS = 'LOANS FROM OLD CLOSED LENDERS';

/** Columns of the SBA national file that the card reads; all others are refused or left out (refused.ts). */
export const smallBusinessColumns: readonly Column[] = [
  { name: 'State', type: 'text' },
  { name: 'Bank', type: 'text', notRecorded: ['', CLOSED_LENDERS] },
  { name: 'BankState', type: 'text', notRecorded: [''] },
  { name: 'NAICS', type: 'code', notRecorded: ['0'] },
  { name: 'NoEmp', type: 'number' },
  { name: 'NewExist', type: 'code', notRecorded: ['0'] },
  { name: 'FranchiseCode', type: 'code' },
  { name: 'GrAppv', type: 'number' },
  { name: 'SBA_Appv', type: 'number' },
];

const column = (name: string): Source => ({ form: 'column', column: name });
const pair = (left: Source, right: Source): Source => ({ form: 'pair', left, right });

export const guarantee: Source = { form: 'share', part: 'SBA_Appv', whole: 'GrAppv' };

/** The guarantee rates that the programmes set by law: 50 (Express), 75, 80, 85 and 90 %, and what lies between. */
export const guaranteeBand: Source = {
  form: 'band',
  of: guarantee,
  upTo: [0.5, 0.749, 0.759, 0.799, 0.809, 0.849, 0.859],
};

/** Gross approved amount in US dollars. */
export const amountBand: Source = {
  form: 'band',
  of: column('GrAppv'),
  upTo: [10_000, 25_000, 50_000, 100_000, 150_000, 250_000, 500_000, 1_000_000],
};

export const sector: Source = { form: 'prefix', column: 'NAICS', length: 2 };
export const industry: Source = { form: 'prefix', column: 'NAICS', length: 4 };

const number = (name: string, reason: string, source: Source, trend: Candidate['trend']): Candidate => ({
  name,
  reason,
  source,
  kind: 'number',
  trend,
});
const category = (name: string, reason: string, source: Source): Candidate => ({
  name,
  reason,
  source,
  kind: 'category',
  trend: 'free',
});

/** The amount needs no logarithm: classes depend on its order only. */
export const smallBusinessCandidates: readonly Candidate[] = [
  number('amount', 'loan-terms', column('GrAppv'), 'either'),
  number('guarantee-share', 'loan-terms', guarantee, 'free'),
  category('guarantee-by-amount', 'loan-terms', pair(guaranteeBand, amountBand)),
  number('employees', 'workforce', column('NoEmp'), 'either'),
  category('new-business', 'new-business', column('NewExist')),
  category('franchise', 'franchise', { form: 'flag', column: 'FranchiseCode', none: ['0', '1'] }),
  category('sector', 'industry', sector),
  category('industry', 'industry', industry),
  category('sector-by-guarantee', 'industry', pair(sector, guaranteeBand)),
  category('state', 'region', column('State')),
  category('state-by-guarantee', 'region', pair(column('State'), guaranteeBand)),
  category('bank', 'lender', column('Bank')),
  category('bank-state', 'lender', column('BankState')),
  category('bank-in-state', 'lender', { form: 'agree', left: 'State', right: 'BankState' }),
  category('bank-state-by-state', 'lender', pair(column('BankState'), column('State'))),
  category('bank-state-by-guarantee', 'lender', pair(column('BankState'), guaranteeBand)),
];
