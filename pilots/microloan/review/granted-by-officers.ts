import { activeConsent } from '@sandglass/consent';
import {
  askedOf,
  assessedLine,
  benchmarks,
  borrowers,
  LPR_1Y,
  lesser,
  lineOf,
  objectionToRenew,
  ownDrawing,
  products,
  rateOn,
  writeLine,
} from '@sandglass/lending';
import { type Objection, refuse, type State } from '@sandglass/operations';
import type { ReviewKind } from '@sandglass/review';
import { type Application, applications } from '../application/application.ts';
import { factsOf } from '../application/decided.ts';
import { PURPOSE_OF } from '../bases/purposes.ts';
import { customers } from '../customer/customer.ts';
import { decidedByOfficers } from './decided-by-officers.ts';

/** The offer of two officers: a new application's decision beside the old one, or why there can be none now. */
export const grantedByOfficers: ReviewKind['grant'] = (state, review, proposal, at) => {
  const { now, businessDate, random } = at;
  const subject = review.customer;
  const application = state.get(applications, review.id);
  const customer = state.get(customers, subject);
  const product = application && state.get(products, application.product);
  const lpr = rateOn(state.get(benchmarks, LPR_1Y), businessDate);
  if (application === undefined || customer === undefined) return refuse('customer-not-enrolled', {});
  if (product === undefined || !product.offered) {
    return refuse('product-unknown', { product: application.product });
  }
  const { base } = product.granting;
  const needed = ['credit-assessment', ...(base === undefined ? [] : [PURPOSE_OF[base]])];
  const missing = needed.find((purpose) => activeConsent(state, subject, purpose) === undefined);
  if (missing !== undefined) return refuse('consent-missing', { purpose: missing });
  if ((state.get(borrowers, subject)?.loans_overdue ?? 0) > 0) return refuse('review-in-arrears', {});
  if (customer.open_application !== null) {
    return refuse('review-superseded', { application: customer.open_application });
  }
  if (lpr === undefined) return refuse('rate-unknown', { date: businessDate });

  const id = random.id('application');
  const offer = decidedByOfficers({ id, application, proposal, product, lpr, now, businessDate });
  if (offer === undefined) {
    return refuse('review-grade-not-served', { grade: proposal.grade, product: product.id });
  }
  const before = lineOf(state, subject);
  if (before.frozen_on !== null) return refuse('line-frozen', { since: before.frozen_on }, { subject });
  const renewed = freedBy(state, offer, businessDate);
  if ('code' in renewed) return refuse(renewed.code, renewed.values, { subject });
  const line = assessedLine(before, before.drawn + before.reserved - renewed.freed + offer.granted);
  return {
    result: id,
    rows: [
      applications.create(offer),
      customers.update({ ...customer, open_application: id }),
      ...(line === before ? [] : [writeLine(state, line)]),
    ],
    facts: factsOf(offer).filter(({ kind }) => kind === 'microloan.decided'),
  };
};

/** What a renewal frees on the line, or why there can be none any more: a review takes its days. New money frees nothing. */
function freedBy(
  state: State,
  { renews, customer, granted, term_months: termMonths }: Application,
  date: string,
): { readonly freed: bigint } | Objection {
  if (renews === null) return { freed: 0n };
  const own = ownDrawing(state, renews, customer);
  if (own === undefined) return { code: 'loan-unknown', values: { loan: renews.loan } };
  const { principal } = own.drawing;
  const asked = { amount: lesser(granted, principal), termMonths };
  return objectionToRenew(askedOf(state, own, asked, date)) ?? { freed: principal };
}
