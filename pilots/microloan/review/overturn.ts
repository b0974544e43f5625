import { subjectKey } from '@sandglass/journal';
import { Amount, amountText, minorOf, type Product, products } from '@sandglass/lending';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { officerOf } from '../officer/officer.ts';
import { ApplicationId, Words } from './inputs.ts';
import { isRefused, reviewAt } from './open-review.ts';
import { reviews } from './review.ts';

/** An officer would grant what the machine did not; another officer confirms it. */
export const proposeOverturn = operation({
  name: 'microloan.review.overturn',
  summary:
    'An officer proposes to grant a declined application, with amount, grade and a reason for the customer.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object(
    {
      applicationId: ApplicationId,
      granted: Amount,
      grade: Type.Enum(['A', 'B', 'C', 'D', 'E'], { description: 'Whose spread the offer takes' }),
      reason: Words,
    },
    { additionalProperties: false },
  ),
  load: ({ applicationId }) => [reviews.key(applicationId), applications.key(applicationId)],
  loadThen: (state, { applicationId }) => {
    const review = state.get(reviews, applicationId);
    return review === undefined ? [] : [subjectKey(review.customer)];
  },
  decide: (state, { applicationId, granted, grade, reason }, { actor }) => {
    const found = reviewAt(state, applicationId, 'asked');
    if (isRefused(found)) return found;
    const { review, application } = found;
    const product = state.get(products, application.product);
    if (product === undefined || !product.offered) {
      return refuse('product-unknown', { product: application.product });
    }
    const maximum = least(product.maximum, application.amount);
    const minor = minorOf(granted);
    if (minor < product.minimum || minor > maximum) {
      const bounds = { minimum: amountText(product.minimum), maximum: amountText(maximum) };
      return refuse('review-amount-outside', bounds);
    }
    if (!serves(product, grade)) return refuse('review-grade-not-served', { grade, product: product.id });
    const proposal = { officer: officerOf(actor), grade, granted, reason };
    return effects({
      reply: { application: applicationId, state: 'overturn-proposed' },
      rows: [reviews.update({ ...review, state: 'overturn-proposed', proposal })],
      facts: [
        {
          kind: 'microloan.review-overturn-proposed',
          subject: review.customer,
          header: { grade },
          opening: { application: applicationId, granted },
        },
      ],
    });
  },
});

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

const serves = ({ granting }: Product, grade: string): boolean =>
  granting.grades.some((rule) => rule.grade === grade);
