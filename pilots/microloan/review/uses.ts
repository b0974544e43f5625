import { dataUse } from '@sandglass/consent';
import { useData } from '../consents.ts';
import { ofList, ofOne } from '../reads/uses.ts';
import { SHARD } from '../shard.ts';

/** Who asks a person to look must be looked at: the law's duty is the basis, whatever became of the consent. */
const useOfReviews = (parties: typeof ofOne) =>
  dataUse(SHARD, useData, {
    purpose: 'decision-review',
    basis: 'legal-obligation',
    data: 'review, application, decision',
    parties,
  });

export const useOfReviewList = useOfReviews(ofList('reviews'));
export const useOfReview = useOfReviews(ofOne);
