import { classPlain } from '@sandglass/ending';
import { gone, type PlainRows, plainRows } from '@sandglass/journal';
import { lendingPlain } from '@sandglass/lending';
import { reviewPlain } from '@sandglass/review';
import { caseFiles } from '../case/case-file.ts';
import { emptied } from '../case/emptied.ts';
import { steps } from '../case/step.ts';
import { decisions } from '../decision/decisions.ts';
import type { Offer } from '../decision/offer.ts';
import { mortgages } from '../mortgage/mortgage.ts';
import { reviews } from '../review/review.ts';
import { valuations } from '../value/valuation.ts';

const OF_THEIR_CASES =
  'case_file in (select id from swiftcredit.case_file where shard = $1 and customer = $2)';
const OF_CASE = 'id in (select id from swiftcredit.case_file where shard = $1 and customer = $2)';

/** What was offered, without what of the person spoke for and against it. */
const bare = (offer: Offer): Offer => ({ ...offer, caps: [], reasons: [] });

/**
 * What is left in plain words of a customer whose cases were emptied when they ended: what the law wanted kept of the contract, and what
 * was written down beside it. What was lent on which kind of value stays.
 */
export const plain: readonly PlainRows[] = [
  classPlain,
  ...lendingPlain,
  plainRows(caseFiles, (row) => ({
    ...emptied(row),
    purpose: '',
    guarantee: null,
    offer: row.offer && bare(row.offer),
  })),
  plainRows(decisions, (row) => ({ ...row, basis: null, offer: bare(row.offer) }), OF_THEIR_CASES),
  plainRows(steps, (row) => ({ ...row, note: gone(row.note) }), OF_THEIR_CASES),
  plainRows(
    valuations,
    (row) => ({
      ...row,
      of_home: '',
      comparables: [],
      evidence: gone(row.evidence),
      words: gone(row.words),
    }),
    OF_THEIR_CASES,
  ),
  plainRows(
    mortgages,
    (row) => ({
      ...row,
      deed: '',
      reference: '',
      certificate: gone(row.certificate),
      words: gone(row.words),
    }),
    OF_CASE,
  ),
  reviewPlain(reviews),
];
