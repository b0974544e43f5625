import type { BoostingPlan } from '@sandglass/boosting';
import type { Column } from '../data/columntype.ts';
import type { Candidate } from '../inputs/candidate.ts';
import type { RefusedColumn } from '../inputs/refused.ts';

/** A card that a person can add up, or trees. */
export type ModelKind = 'scorecard' | 'boosted';

/** How many loans of the population one sampled row stands for, by outcome. */
export interface SampleWeights {
  readonly good: number;
  readonly bad: number;
}

/** What may be learnt from a file, and how. */
export interface Profile {
  readonly name: string;
  /** Where the data come from and under which licence, for the model card. */
  readonly data: string;
  readonly limits: readonly string[];
  readonly weights: SampleWeights;
  readonly columns: readonly Column[];
  readonly candidates: readonly Candidate[];
  readonly refused: readonly RefusedColumn[];
  readonly classing: Classing;
  /** How trees are grown; the rounds are the most that are tried. */
  readonly boosting: BoostingPlan;
  /** Taken instead where it ranks clearly better. */
  readonly deeper?: BoostingPlan;
}

export interface Classing {
  /** Least share of all rows in a class of a number. */
  readonly shareMin: number;
  readonly classesMax: number;
  /** Rows of the whole's odds added to each class: pulls thin classes to neutral. */
  readonly smoothingRows: number;
}
