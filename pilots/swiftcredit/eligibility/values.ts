import { type Borrower, minorOf } from '@sandglass/lending';
import type { Ruled } from '@sandglass/rules';
import type { CaseFile } from '../case/case-file.ts';
import type { CreditReport } from '../decision/bureau.ts';
import { priorLiens } from '../value/ltv.ts';

const share = (part: bigint, of: bigint): number =>
  of <= 0n ? Number.POSITIVE_INFINITY : (Number(part) / Number(of)) * 100;

/**
 * What the table is given of a complete case. Where no turnover or income is stated, any amount is beyond it; a person who
 * borrows for themselves trades for as long as they work.
 *
 * @throws Error for a case that is not complete.
 */
export function valuesOf(
  { edition, purpose, amount, term_months, company, owner, home, value_low, control }: CaseFile,
  bureau: CreditReport,
  borrower: Pick<Borrower, 'loans' | 'loans_overdue'>,
): Ruled['inputs'] {
  if (owner === null || home === null || value_low === null)
    throw new Error('an incomplete case is not asked about');
  const { controller, guarantees } = control ?? { controller: null, guarantees: [] };
  return {
    edition,
    purpose,
    amount: Number(amount) / 100,
    termMonths: term_months,
    yearsTrading: company?.yearsTrading ?? owner.yearsAtWork,
    yearsAtWork: owner.yearsAtWork,
    incomeShare: share(amount, minorOf(company?.yearlyTurnover ?? owner.yearlyIncome)),
    areaM2: home.areaM2,
    liensShare: share(priorLiens(home), value_low),
    coOwners: home.coOwners.length,
    controllerKnown: controller !== null,
    controllerVotes: (controller?.votesBps ?? 0) / 100,
    worthlessGuarantees: guarantees.filter(({ counts }) => !counts).length,
    derogatory: bureau.derogatory,
    lateLines: bureau.lateLines,
    enquiries: bureau.enquiries,
    debtToIncome: bureau.debtToIncomePercent,
    loans: borrower.loans,
    loansOverdue: borrower.loans_overdue,
  };
}
