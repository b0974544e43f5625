import {
  amountText,
  availableOf,
  type Borrower,
  daysLater,
  type Line,
  minorOf,
  type Product,
  rateText,
} from '@sandglass/lending';
import type { Fact } from '@sandglass/operations';
import type { Ruled } from '@sandglass/rules';
import type { Facts } from '../bases/facts.ts';
import type { BaseJudgement } from '../bases/judge-base.ts';
import type { Application, Basis, Offer } from './application.ts';
import type { ApplyInput } from './apply-input.ts';
import type { Applicant } from './grant.ts';
import type { Rated } from './rated.ts';
import { verdict } from './verdict.ts';

/** All that a decision rests on. */
export interface Case {
  readonly id: string;
  readonly input: ApplyInput;
  readonly borrower: Borrower;
  /** Assessed with this application. */
  readonly line: Line;
  readonly product: Product;
  readonly rated: Rated;
  /** What the product stands on was read: null where it stands on what is stated. */
  readonly evidence: {
    readonly facts: Facts;
    readonly ruled: Ruled;
    readonly judged: BaseJudgement;
  } | null;
  readonly ruled: Ruled;
  /** The program that decides. */
  readonly release: string;
  /** Principal that a renewal frees on the line before it takes any; nothing for new money. Minor units. */
  readonly freed: bigint;
  /** The LPR of the day, basis points. */
  readonly lpr: number;
  readonly now: number;
  readonly businessDate: string;
}

/** The application with its decision; the model's reasons stand in an approval, too. */
export function decided(of: Case): Application {
  const { id, input, borrower, line, product, rated, lpr, now, businessDate } = of;
  const { assessment, shadow } = rated;
  const applicant = {
    amount: minorOf(input.amount),
    turnover: minorOf(input.business.yearlyTurnover),
    grade: assessment.grade,
    overdue: borrower.loans_overdue > 0,
    room: availableOf({ ...line, drawn: line.drawn - of.freed }),
    frozen: line.frozen_on !== null,
    judged: of.evidence?.judged ?? null,
  };
  const { findings } = of.ruled;
  const modelReasons = assessment.reasons;
  const given = verdict({ findings, product, applicant, lprBps: lpr, modelReasons });
  const approved = given.state === 'approved';
  return {
    id,
    customer: borrower.id,
    product: product.id,
    version: product.version,
    currency: product.currency,
    amount: applicant.amount,
    term_months: input.termMonths,
    purpose: input.purpose,
    answers: { ...input.business },
    model: assessment.model,
    score: assessment.score,
    grade: assessment.grade,
    reasons: given.reasons,
    state: given.state,
    granted: given.granted,
    lpr_bps: lpr,
    rate_bps: given.rateBps,
    applied_on: businessDate,
    applied_at: now,
    offer: approved ? offerOf(product) : null,
    expires_on: approved ? daysLater(businessDate, product.offer_days) : null,
    loan: null,
    rating: rated.version,
    arm: rated.arm,
    shadow: shadow ?? null,
    basis: basisOf(of, applicant),
    renews: input.renews ?? null,
  };
}

const basisOf = (
  { ruled, product, release, evidence }: Case,
  { overdue, room, frozen }: Applicant,
): Basis => ({
  rules: ruled,
  product: {
    minimum: amountText(product.minimum),
    maximum: amountText(product.maximum),
    spreadBps: product.spread_bps,
    granting: product.granting,
  },
  overdue,
  line: { room: amountText(room), frozen },
  evidence: evidence?.facts ?? null,
  baseRules: evidence?.ruled ?? null,
  release,
});

/** A product's terms as they are offered now. */
export const offerOf = ({ title, terms, revolving, limit_months, draw_minimum }: Product): Offer => ({
  title,
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
      opening: {
        application: id,
        amount: amountText(amount),
        termMonths: application.term_months,
        ...(application.renews === null ? {} : { renews: { ...application.renews } }),
      },
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
        ...rulesOfBasis(application.basis),
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

/** Which version of which table decided is public, as the model is. */
const rulesOfBasis = (basis: Basis | null) =>
  basis === null ? {} : { rules: `${basis.rules.table}@${basis.rules.version}` };
