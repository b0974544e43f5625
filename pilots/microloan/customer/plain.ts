import { classPlain } from '@sandglass/ending';
import { type PlainRows, plainRows } from '@sandglass/journal';
import { lendingPlain } from '@sandglass/lending';
import { reviewPlain } from '@sandglass/review';
import { applications } from '../application/application.ts';
import { evidences } from '../bases/evidence.ts';
import { reviews } from '../review/review.ts';
import { customers } from './customer.ts';

/** In the place of a name that nobody knows any more. */
const NOBODY = '—';

/** What the pilot keeps of a business in plain words. That it applied, when, for how much and what was decided stays: rates of a portfolio are made of it. */
export const plain: readonly PlainRows[] = [
  classPlain,
  ...lendingPlain,
  plainRows(customers, (row) => ({ ...row, name: NOBODY }), 'id = $2'),
  plainRows(applications, (row) => ({ ...row, purpose: '', answers: {}, reasons: [], basis: null })),
  plainRows(evidences, (row) => ({ ...row, facts: null })),
  reviewPlain(reviews),
];
