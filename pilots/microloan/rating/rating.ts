import { ratingTable } from '@sandglass/models';

export { RATING } from '@sandglass/models';

/** Champion and challenger of this pilot. */
export const ratings = ratingTable('microloan.rating');
