import { amountText, type Borrower, daysLater, minorOf, type Product, rateText } from '@sandglass/lending';
import type { Fact } from '@sandglass/operations';
import type { Application, Offer } from './application.ts';
import type { ApplyInput } from './apply-input.ts';
import { declineReason } from './decline.ts';
import { grant } from './grant.ts';
import type { Rated } from './rated.ts';

/** All that a decision rests on. */
export interface Case {
  readonly id: string;
  readonly input: ApplyInput;
  readonly borrower: Borrower;
  readonly product: Product;
  readonly rated: Rated;
  /** The LPR of the day, basis points. */
  readonly lpr: number;
  readonly now: number;
  readonly businessDate: string;
}

/** The application with its decision; the model's reasons stand in an approval, too. */
export function decided({ id, input, borrower, product, rated, lpr, now, businessDate }: Case): Application {
  const { assessment, shadow } = rated;
  const amount = minorOf(input.amount);
  const turnover = minorOf(input.business.yearlyTurnover);
  const overdue = borrower.loans_overdue > 0;
  const given = grant(product, { amount, turnover, grade: assessment.grade, overdue }, lpr);
  const approved = given.decision === 'approved';
  return {
    id,
    customer: borrower.id,
    product: product.id,
    version: product.version,
    currency: product.currency,
    amount,
    term_months: input.termMonths,
    purpose: input.purpose,
    answers: { ...input.business },
    model: assessment.model,
    score: assessment.score,
    grade: assessment.grade,
    reasons: [...(approved ? [] : given.reasons.map(declineReason)), ...assessment.reasons],
    state: given.decision,
    granted: approved ? given.granted : 0n,
    lpr_bps: lpr,
    rate_bps: approved ? given.rateBps : 0,
    applied_on: businessDate,
    applied_at: now,
    offer: approved ? offerOf(product) : null,
    expires_on: approved ? daysLater(businessDate, product.offer_days) : null,
    loan: null,
    rating: rated.version,
    arm: rated.arm,
    shadow: shadow ?? null,
  };
}

/** A product's terms as they are offered now. */
export const offerOf = ({ terms, revolving, limit_months, draw_minimum }: Product): Offer => ({
  terms,
  revolving,
  limitMonths: limit_months,
  drawMinimum: amountText(draw_minimum),
});

/** The customer's answer. */
export const replyOf = (application: Application) => ({
  application: application.id,
  decision: application.granted > 0n ? 'approved' : 'declined',
  model: application.model,
  score: application.score,
  grade: application.grade,
  reasons: application.reasons.map(({ code, text }) => ({ code, text: { ...text } })),
  currency: application.currency,
  granted: application.granted > 0n ? amountText(application.granted) : null,
  annualRateKind: 'simple',
  annualRatePercent: application.granted > 0n ? rateText(application.rate_bps) : null,
  expiresOn: application.expires_on,
});

/** Product, model and grade are public; what was asked for and granted is the customer's. */
export function factsOf(application: Application): Fact[] {
  const {
    id,
    customer: subject,
    product,
    version,
    model,
    grade,
    amount,
    granted,
    rate_bps,
    reasons,
  } = application;
  return [
    {
      kind: 'microloan.applied',
      subject,
      header: { product, version },
      opening: { application: id, amount: amountText(amount), termMonths: application.term_months },
    },
    {
      kind: 'microloan.decided',
      subject,
      header: {
        product,
        model,
        grade,
        decision: granted > 0n ? 'approved' : 'declined',
        rating: application.rating,
        arm: application.arm,
      },
      opening: {
        application: id,
        granted: amountText(granted),
        rateBps: rate_bps,
        score: application.score,
        reasons: reasons.map(({ code }) => code),
        shadow: application.shadow === null ? null : { ...application.shadow },
      },
    },
  ];
}
