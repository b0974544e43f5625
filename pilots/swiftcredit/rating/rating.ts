import { ratingTable } from '@sandglass/models';

/** Champion and challenger of this pilot. */
export const ratings = ratingTable('swiftcredit.rating');
