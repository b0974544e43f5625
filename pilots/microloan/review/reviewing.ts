import { consentKey } from '@sandglass/consent';
import { amountText, borrowers, keysToAsk, lesser, lines, minorOf, products } from '@sandglass/lending';
import type { Objection, State } from '@sandglass/operations';
import { type Overturn, reviewsOf } from '@sandglass/review';
import { applications } from '../application/application.ts';
import { PURPOSE_OF } from '../bases/purposes.ts';
import { customers } from '../customer/customer.ts';
import { SHARD } from '../shard.ts';
import { grantedByOfficers } from './granted-by-officers.ts';
import { reviews } from './review.ts';

/** A person's look at a declined application: two officers make an offer of it, which is a new application's decision. */
export const reviewing = reviewsOf({
  shard: SHARD,
  reviews,
  noun: 'application',
  keys: (id) => [applications.key(id)],
  reviewed: (state, id) => {
    const application = state.get(applications, id);
    return (
      application && {
        customer: application.customer,
        mayAsk: application.state === 'declined',
        decidedOn: application.applied_on,
        model: application.model,
      }
    );
  },
  unknown: (application) => ({ code: 'application-unknown', values: { application } }),
  objection,
  grantKeys: (state, id, party) => {
    const renews = state.get(applications, id)?.renews ?? null;
    return [
      customers.key(party),
      lines.key(party),
      borrowers.key(party),
      ...['credit-assessment', ...Object.values(PURPOSE_OF)].map((purpose) => consentKey(party, purpose)),
      ...(renews === null ? [] : keysToAsk(renews)),
    ];
  },
  grant: grantedByOfficers,
});
export const {
  ask: askReview,
  uphold: upholdReview,
  overturn: proposeOverturn,
  confirm: confirmOverturn,
} = reviewing;

/** No more than was asked for and the product lends, at a grade that it serves. */
function objection(state: State, id: string, { granted, grade }: Overturn): Objection | undefined {
  const application = state.get(applications, id);
  const product = application && state.get(products, application.product);
  if (application === undefined || product === undefined || !product.offered) {
    return { code: 'product-unknown', values: { product: application?.product ?? '' } };
  }
  const maximum = lesser(product.maximum, application.amount);
  const minor = minorOf(granted);
  if (minor < product.minimum || minor > maximum) {
    const values = { minimum: amountText(product.minimum), maximum: amountText(maximum) };
    return { code: 'review-amount-outside', values };
  }
  return product.granting.grades.some((rule) => rule.grade === grade)
    ? undefined
    : { code: 'review-grade-not-served', values: { grade, product: product.id } };
}
