import { minorOf } from '@sandglass/lending';
import type { CaseFile } from '../case/case-file.ts';
import type { Owner } from '../case/sections/owner.ts';
import type { CreditReport } from './bureau.ts';

/**
 * Yuan that stand for one dollar of the model's loans: the middle home of the simulated market (2.3 million yuan) is to be
 * read as the middle home of the training rows (about 90,000 dollars), so that a home of the middle stays one.
 */
const YUAN_PER_DOLLAR = 25;

const JOBS: Readonly<Record<Owner['occupation'], string>> = {
  'self-employed': 'Self',
  manager: 'Mgr',
  professional: 'ProfExe',
  office: 'Office',
  sales: 'Sales',
  other: 'Other',
};

const dollars = (minor: bigint): number => Number(minor / 100n) / YUAN_PER_DOLLAR;

/** A case as the home-equity model sees it. What has no counterpart is left out and moves nothing. */
export function modelFields(
  file: CaseFile,
  bureau: CreditReport,
): Readonly<Record<string, string | number | null>> {
  const { owner, home } = file;
  if (owner === null || home === null || file.value_low === null)
    throw new Error('an incomplete case is not scored');
  const balance = home.priorLiens.reduce((sum, lien) => sum + minorOf(lien.balance), 0n);
  return {
    LOAN: dollars(file.amount),
    // A home without a mortgage has no counterpart: every training row is a second loan.
    ...(balance === 0n ? {} : { MORTDUE: dollars(balance) }),
    VALUE: dollars(file.value_low),
    JOB: JOBS[owner.occupation],
    YOJ: owner.yearsAtWork,
    DEROG: bureau.derogatory,
    DELINQ: bureau.lateLines,
    CLAGE: bureau.oldestMonths,
    NINQ: bureau.enquiries,
    CLNO: bureau.lines,
    DEBTINC: bureau.debtToIncomePercent,
  };
}
