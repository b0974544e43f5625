import type { Sentence } from '@sandglass/operations';
import type { Basis } from './basis.ts';

/** A purpose for which a pilot may ask to use personal data (PIPL art. 6: one purpose, one consent). */
export interface Purpose {
  readonly id: string;
  /** Version of the wording; a change asks again before anything new begins. */
  readonly version: string;
  readonly title: Sentence;
  /** What is used, for what, by whom, how long. */
  readonly wording: Sentence;
  /** For one case or contract at a time: each consent and each use names it, and no other use is covered. */
  readonly bound?: boolean;
}

/** A purpose that needs no consent, because a contract or a law needs the data; people are told of it (PIPL art. 17). */
export interface NecessaryPurpose extends Purpose {
  readonly basis: Exclude<Basis, 'consent'>;
}
