import type { LoanFact } from '../bank/facts.ts';

/** Uses of one's data have a page of their own. */
const ELSEWHERE = 'consent.used';

/** The entries about one loan, the newest first as they come. */
export const ofLoan = (facts: readonly LoanFact[], loan: string): readonly LoanFact[] =>
  facts.filter(({ kind, content }) => kind !== ELSEWHERE && content?.loan === loan);
