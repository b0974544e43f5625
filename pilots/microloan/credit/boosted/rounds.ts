import { type BoostingPlan, chooseRounds, type RoundsFound, type Trial } from '@sandglass/boosting';
import { discrimination } from '@sandglass/scorecard';
import type { BoostingNotes } from '../training/card-notes.ts';
import { FOLDS, stratifiedFolds } from '../training/folds.ts';
import type { Profile } from '../training/profile.ts';
import type { Sample } from '../training/sample.ts';
import { testablePeriods, where } from '../training/validate.ts';
import { encodeRows, prepareRows } from './fit.ts';

/** A model is used for about so many periods before it is learnt anew: it must rank across them, not within each alone. */
const IN_USE_PERIODS = 3;

/**
 * Early stopping by AUC on later periods, learnt from all before them; by stratified folds where there is no time.
 * The rate of default moves from year to year and says nothing about ranks, so likelihood is not the judge.
 */
export function findRounds(
  profile: Profile,
  sample: Sample,
  plan: BoostingPlan,
): RoundsFound & Pick<BoostingNotes, 'stoppedBy'> {
  const { period } = sample;
  const periods = period ? testablePeriods(sample, period) : [];
  if (period && periods.length > 0) {
    const trials = periods.map((one) =>
      trialOf(
        profile,
        sample,
        where(period, (p) => p < one),
        where(period, (p) => p >= one && p < one + IN_USE_PERIODS),
      ),
    );
    return { ...chooseRounds(trials, plan), stoppedBy: 'later periods' };
  }
  const fold = stratifiedFolds(sample.bad);
  const trials = Array.from({ length: FOLDS }, (_, k) =>
    trialOf(
      profile,
      sample,
      where(fold, (f) => f !== k),
      where(fold, (f) => f === k),
    ),
  );
  return { ...chooseRounds(trials, plan), stoppedBy: 'stratified folds' };
}

function trialOf(profile: Profile, sample: Sample, train: readonly number[], test: readonly number[]): Trial {
  const { encodings, training } = prepareRows(profile, sample, train);
  const bad = test.map((row) => sample.bad[row] === true);
  return {
    train: training,
    rows: encodeRows(encodings, sample, test),
    judge: (logOdds) => discrimination(Array.from(logOdds), bad).auc,
  };
}
