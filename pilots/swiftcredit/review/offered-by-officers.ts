import { homeLossBps } from '@sandglass/credit';
import { amountText, minorOf, type Product } from '@sandglass/lending';
import type { Overturn } from '@sandglass/review';
import type { CaseFile } from '../case/case-file.ts';
import { OFFICERS, type Offer, termsOf } from '../decision/offer.ts';
import { isAboveLine, ltvBps, priorLiens } from '../value/ltv.ts';

/**
 * The offer of two officers on a case that the machine decided: at the spread of the grade that they gave; above 75 % it waits for
 * the controller's guarantee like any other. The machine's score stays as what it said. @throws Error for an empty case.
 */
export function offeredByOfficers(
  { offer, home, value_low: value }: CaseFile,
  product: Product,
  { granted, grade }: Overturn,
  lprBps: number,
  n: number,
): Offer {
  const rule = product.granting.grades.find((one) => one.grade === grade);
  if (offer === null || home === null || value === null || rule === undefined)
    throw new Error('officers were let to decide a case that is not there');
  const limit = minorOf(granted);
  const priors = priorLiens(home);
  const ltv = ltvBps(limit, priors, value);
  return {
    ...offer,
    decision: 'approved',
    n,
    product: product.id,
    version: product.version,
    model: OFFICERS,
    grade,
    granted: amountText(limit),
    rateBps: lprBps + product.spread_bps + rule.spreadBps,
    lprBps,
    ltvBps: ltv,
    guarantee: isAboveLine(limit, priors, value),
    expectedLossBps: homeLossBps(ltv / 100),
    reasons: [],
    contract: termsOf(product),
  };
}
