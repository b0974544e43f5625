import type { Candidate } from './candidate.ts';
import { amountBand, guarantee, guaranteeBand, industry, sector } from './small-business.ts';
import type { Source } from './source.ts';

const column = (name: string): Source => ({ form: 'column', column: name });
const prefix = (length: number): Source => ({ form: 'prefix', column: 'NAICS', length });
const pair = (left: Source, right: Source): Source => ({ form: 'pair', left, right });

const candidate =
  (kind: Candidate['kind']) =>
  (name: string, reason: string, source: Source): Candidate => ({
    name,
    reason,
    source,
    kind,
    trend: 'free',
  });
const number = candidate('number');
const category = candidate('category');

/** What the trees see of an SBA loan: the card's columns, more finely taken. The tree itself finds bands of a number. */
export const boostedSmallBusinessCandidates: readonly Candidate[] = [
  number('amount', 'loan-terms', column('GrAppv')),
  number('guarantee-share', 'loan-terms', guarantee),
  category('guarantee-by-amount', 'loan-terms', pair(guaranteeBand, amountBand)),
  number('employees', 'workforce', column('NoEmp')),
  category('new-business', 'new-business', column('NewExist')),
  category('franchise', 'franchise', { form: 'flag', column: 'FranchiseCode', none: ['0', '1'] }),
  category('sector', 'industry', sector),
  category('subsector', 'industry', prefix(3)),
  category('industry', 'industry', industry),
  category('trade', 'industry', prefix(6)),
  category('sector-by-guarantee', 'industry', pair(sector, guaranteeBand)),
  category('state', 'region', column('State')),
  category('state-by-guarantee', 'region', pair(column('State'), guaranteeBand)),
  category('bank', 'lender', column('Bank')),
  category('bank-state', 'lender', column('BankState')),
  category('bank-in-state', 'lender', { form: 'agree', left: 'State', right: 'BankState' }),
  category('bank-state-by-state', 'lender', pair(column('BankState'), column('State'))),
  category('bank-state-by-guarantee', 'lender', pair(column('BankState'), guaranteeBand)),
];
