import type { BoostingPlan } from '@sandglass/boosting';

/** How a boosted model was grown, for its card. */
export interface BoostingNotes {
  readonly plan: BoostingPlan;
  /** What the number of rounds was chosen on. */
  readonly stoppedBy: 'later periods' | 'stratified folds';
  /** Mean AUC on those, by number of rounds. */
  readonly curve: readonly { readonly rounds: number; readonly judged: number }[];
}
