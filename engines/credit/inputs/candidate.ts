import type { Source } from './source.ts';

/** One characteristic to be tried: how it is derived and how it may be classed. */
export interface Candidate {
  readonly name: string;
  readonly reason: string;
  readonly source: Source;
  readonly kind: 'number' | 'category';
  /** For a number: whether its bad rate must move one way. */
  readonly trend: 'either' | 'free';
}
