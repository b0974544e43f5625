import type { Tree } from '@sandglass/boosting';
import type { GradeCutOffs, Scaling } from '@sandglass/scorecard';
import type { Column } from '../data/columntype.ts';
import type { Source } from '../inputs/source.ts';
import type { Reference } from './reference.ts';

/** Names the file format, so that a later reader knows what it holds. */
export const BOOSTED_FORMAT = 'sandglass-boosted-1';

/** How a value becomes a number: as it is, or as what its level moved the log-odds of default by in training. */
export type Encoding =
  | { readonly kind: 'number' }
  | {
      readonly kind: 'category';
      /** No level of fewer than 20 training rows. */
      readonly levels: Readonly<Record<string, number>>;
      readonly other: number;
    };

export interface BoostedInput {
  readonly name: string;
  /** The reason that points lost here are told under; several inputs may share one. */
  readonly reason: string;
  readonly source: Source;
  readonly encoding: Encoding;
}

/** Boosted trees with all that is needed to score a file: no other state exists. */
export interface BoostedModel {
  readonly format: typeof BOOSTED_FORMAT;
  readonly name: string;
  /** The outcome's column and the value that means default. */
  readonly target: string;
  readonly positive: string;
  readonly scaling: Scaling;
  /** What the prior correction added to the log-odds of default, already inside `base`. */
  readonly priorLogit: number;
  readonly grades: GradeCutOffs;
  readonly columns: readonly Column[];
  readonly inputs: readonly BoostedInput[];
  /** Log-odds of default = base + Σ trees, in the population. */
  readonly base: number;
  readonly trees: readonly Tree[];
  /** What the training rows looked like, by class: drift is measured against it. */
  readonly reference: Reference;
}
