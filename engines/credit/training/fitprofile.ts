import {
  type CharacteristicPlan,
  type FittedCard,
  fitCard,
  houseScaling,
  logistic,
  priorLogit,
  STORED_CLASS_ROWS_MIN,
  scoreCase,
} from '@sandglass/scorecard';
import type { Candidate } from '../inputs/candidate.ts';
import type { Learn } from './learner.ts';
import type { Classing, Profile } from './profile.ts';
import type { Sample } from './sample.ts';

/** A category's levels are joined only where this many would be passed: each keeps its own evidence. */
const LEVELS_MAX = 2_000;

/** Fits the profile's card on the named rows only. */
export function fitProfile(profile: Profile, sample: Sample, rows: readonly number[]): FittedCard {
  return fitCard(
    profile.candidates.map((candidate) => toPlan(candidate, profile.classing)),
    sample.values.map((column) => rows.map((row) => column[row])),
    rows.map((row) => sample.bad[row] === true),
  );
}

/** Cards of the profile, for folds and periods. */
export function learnCards(profile: Profile, sample: Sample): Learn {
  return (rows) => {
    const fitted = fitProfile(profile, sample, rows);
    return (others) => predictRows(profile, fitted, sample, others);
  };
}

export function toPlan({ name, reason, kind, trend }: Candidate, classing: Classing): CharacteristicPlan {
  const { smoothingRows } = classing;
  if (kind === 'number') return { name, reason, kind, plan: { ...classing, trend, special: [] } };
  const plan = { levelRowsMin: STORED_CLASS_ROWS_MIN, classesMax: LEVELS_MAX, smoothingRows };
  return { name, reason, kind, plan };
}

/** Probabilities of default of the named rows, prior corrected. */
export function predictRows(
  profile: Profile,
  fitted: FittedCard,
  sample: Sample,
  rows: readonly number[],
): number[] {
  const at = fitted.characteristics.map(({ name }) =>
    profile.candidates.findIndex((candidate) => candidate.name === name),
  );
  const card = {
    scaling: houseScaling,
    intercept: populationIntercept(profile, fitted),
    grades: { A: 0, B: 0, C: 0, D: 0 },
    characteristics: fitted.characteristics,
  };
  return rows.map(
    (row) =>
      scoreCase(
        card,
        at.map((i) => sample.values[i]![row]),
      ).probability,
  );
}

/** ln(good : bad) of the neutral case in the population the sample was drawn from. */
export function populationIntercept({ weights }: Profile, { intercept }: FittedCard): number {
  return Number((intercept - priorLogit(weights.bad, weights.good)).toFixed(6));
}

/** Rate of default in the population. */
export function populationRate({ weights }: Profile, bad: readonly boolean[]): number {
  const bads = bad.filter(Boolean).length;
  return logistic(priorLogit(weights.bad * bads, weights.good * (bad.length - bads)));
}
