import { type ReviewTable, reviewTable } from '@sandglass/review';

/** Decisions on homes that their customers asked a person to look at; `id` is case.n. */
export const reviews: ReviewTable = reviewTable('swiftcredit.review');

/** The case of a decision. */
export const caseOfDecision = (id: string): string => id.slice(0, Math.max(id.lastIndexOf('.'), 0));
