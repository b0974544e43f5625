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

/** By so much AUC deeper trees must rank better to be worth that nobody can follow them. */
const DEEPER_BY = 0.003;

export interface PlanFound extends RoundsFound, Pick<BoostingNotes, 'stoppedBy'> {
  readonly plan: BoostingPlan;
}

/** The plan that the trees grow by, with its rounds: the profile's own, or the deeper one where that ranks clearly better. */
export function findPlan(profile: Profile, sample: Sample): PlanFound {
  const plain = planned(profile, sample, profile.boosting);
  if (profile.deeper === undefined) return plain;
  const deeper = planned(profile, sample, profile.deeper);
  return best(deeper) > best(plain) + DEEPER_BY ? deeper : plain;
}

function planned(profile: Profile, sample: Sample, plan: BoostingPlan): PlanFound {
  const found = findRounds(profile, sample, plan);
  return { ...found, plan: { ...plan, rounds: found.rounds } };
}

const best = ({ curve }: RoundsFound): number => Math.max(...curve.map(({ judged }) => judged));

/**
 * Early stopping by AUC on later periods, learnt from all before them; by stratified folds where there is no time.
 * The rate of default moves from year to year and says nothing about ranks, so likelihood is not the judge.
 */
function findRounds(
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
