import { activeConsent, consentKey } from '@sandglass/consent';
import { subjectKey } from '@sandglass/journal';
import {
  assessedLine,
  benchmarks,
  borrowers,
  keysToAsk,
  LPR_1Y,
  lineOf,
  lines,
  ownDrawing,
  products,
  rateOn,
  writeLine,
} from '@sandglass/lending';
import { effects, operation, type RowKey, refuse, type State } from '@sandglass/operations';
import Type from 'typebox';
import { type Application, applications } from '../application/application.ts';
import { factsOf } from '../application/decided.ts';
import { customers } from '../customer/customer.ts';
import { officerOf } from '../officer/officer.ts';
import { decidedByOfficers } from './decided-by-officers.ts';
import { ApplicationId } from './inputs.ts';
import { isRefused, reviewAt } from './open-review.ts';
import { reviews } from './review.ts';

/** A second officer makes the offer, which is a new decision beside the old one, or gives the case back. */
export const confirmOverturn = operation({
  name: 'microloan.review.confirm',
  summary: 'A second officer confirms that a declined application is granted after all, or gives it back.',
  business: 'new',
  roles: ['institution'],
  input: Type.Object(
    { applicationId: ApplicationId, agree: Type.Boolean() },
    { additionalProperties: false },
  ),
  load: ({ applicationId }) => [reviews.key(applicationId), applications.key(applicationId)],
  loadThen: (state, { applicationId }) => {
    const party = state.get(reviews, applicationId)?.customer;
    if (party === undefined) return [];
    return [
      customers.key(party),
      lines.key(party),
      borrowers.key(party),
      subjectKey(party),
      consentKey(party, 'credit-assessment'),
      ...keysOfRenewed(state.get(applications, applicationId)),
    ];
  },
  decide: (state, { applicationId, agree }, { now, businessDate, random, actor }) => {
    const found = reviewAt(state, applicationId, 'overturn-proposed');
    if (isRefused(found)) return found;
    const { review, application } = found;
    const subject = review.customer;
    const { proposal } = review;
    if (proposal === null || proposal.officer === officerOf(actor))
      return refuse('second-officer-needed', {});
    if (!agree) {
      return effects({
        reply: { application: applicationId, state: 'asked' },
        rows: [reviews.update({ ...review, state: 'asked', proposal: null })],
        facts: [{ kind: 'microloan.review-given-back', subject, opening: { application: applicationId } }],
      });
    }
    const customer = state.get(customers, subject);
    const product = state.get(products, application.product);
    const lpr = rateOn(state.get(benchmarks, LPR_1Y), businessDate);
    if (customer === undefined) return refuse('customer-not-enrolled', {});
    if (product === undefined || !product.offered) {
      return refuse('product-unknown', { product: application.product });
    }
    if (activeConsent(state, subject, 'credit-assessment') === undefined) {
      return refuse('consent-missing', { purpose: 'credit-assessment' });
    }
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
    const freed = freedBy(state, application);
    const line = assessedLine(before, before.drawn + before.reserved - freed + offer.granted);
    return effects({
      reply: { application: applicationId, state: 'overturned', result: id },
      rows: [
        applications.create(offer),
        customers.update({ ...customer, open_application: id }),
        ...(line === before ? [] : [writeLine(state, line)]),
        reviews.update({
          ...review,
          state: 'overturned',
          answer: proposal.reason,
          decided_on: businessDate,
          result: id,
        }),
      ],
      facts: [
        {
          kind: 'microloan.review-overturned',
          subject,
          header: { late: businessDate > review.due_on },
          opening: { application: applicationId, result: id, reason: proposal.reason },
        },
        ...factsOf(offer).filter(({ kind }) => kind === 'microloan.decided'),
      ],
    });
  },
});

const keysOfRenewed = (of: Application | undefined): RowKey[] =>
  of === undefined || of.renews === null ? [] : keysToAsk(of.renews);

/** What a renewal frees on the line before it takes any; nothing for new money. Minor units. */
function freedBy(state: State, { renews, customer }: Application): bigint {
  if (renews === null) return 0n;
  return ownDrawing(state, renews, customer)?.drawing.principal ?? 0n;
}
