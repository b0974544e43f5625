import { daysLater, minorOf, type Product } from '@sandglass/lending';
import type { Overturn } from '@sandglass/review';
import { type Application, OFFICERS } from '../application/application.ts';
import { offerOf } from '../application/decided.ts';

interface Overturning {
  readonly id: string;
  /** The declined one. */
  readonly application: Application;
  readonly proposal: Overturn;
  readonly product: Product;
  readonly lpr: number;
  readonly now: number;
  readonly businessDate: string;
}

/**
 * The decision of two officers: the same application, granted, at the spread of the grade that they gave. The model's
 * word stays beside it as a shadow. Undefined where the product no longer serves the grade.
 */
export function decidedByOfficers(of: Overturning): Application | undefined {
  const { application, proposal, product, lpr, businessDate } = of;
  const rule = product.granting.grades.find(({ grade }) => grade === proposal.grade);
  if (rule === undefined) return undefined;
  return {
    ...application,
    id: of.id,
    version: product.version,
    model: OFFICERS,
    grade: proposal.grade,
    reasons: [],
    state: 'approved',
    granted: minorOf(proposal.granted),
    lpr_bps: lpr,
    rate_bps: lpr + product.spread_bps + rule.spreadBps,
    applied_on: businessDate,
    applied_at: of.now,
    offer: offerOf(product),
    expires_on: daysLater(businessDate, product.offer_days),
    loan: null,
    shadow: { model: application.model, score: application.score, grade: application.grade },
  };
}
