import { type ReviewTable, reviewTable } from '@sandglass/review';

/** Declined applications that their customers asked a person to look at; `id` is the application. */
export const reviews: ReviewTable = reviewTable('microloan.review');
