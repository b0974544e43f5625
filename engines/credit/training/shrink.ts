import { type FittedCard, fitLogistic, logistic, priorLogit } from '@sandglass/scorecard';
import type { Profile } from './profile.ts';
import type { Sample } from './sample.ts';

/** ln(good : bad) in new cases = intercept + slope · ln(good : bad) by the card. */
export interface Shrinkage {
  readonly intercept: number;
  readonly slope: number;
}

const logOddsGood = (probability: number) => Math.log((1 - probability) / probability);

/**
 * How much too sure a card of these data is, from its out-of-fold probabilities: classes fitted on few rows
 * exaggerate, and a slope below 1 takes it back (van Houwelingen and le Cessie 1990). Ranks do not change.
 */
export function measureShrinkage(
  { weights }: Profile,
  { bad }: Sample,
  outOfFold: readonly number[],
): Shrinkage {
  const { intercept, coefficients } = fitLogistic(
    {
      inputs: outOfFold.map((p) => [logOddsGood(p)]),
      event: bad.map((isBad) => !isBad),
      weights: bad.map((isBad) => (isBad ? weights.bad : weights.good) / weights.good),
    },
    0,
  );
  return { intercept, slope: coefficients[0] ?? 1 };
}

/** The card with its coefficients taken back. */
export function shrinkCard(
  profile: Profile,
  fitted: FittedCard,
  { intercept, slope }: Shrinkage,
): FittedCard {
  const prior = priorLogit(profile.weights.bad, profile.weights.good);
  const population = intercept + slope * (fitted.intercept - prior);
  return {
    ...fitted,
    intercept: population + prior,
    characteristics: fitted.characteristics.map((line) => ({
      ...line,
      coefficient: Number((slope * line.coefficient).toFixed(6)),
    })),
  };
}

/** Probabilities as the taken-back card would have quoted them. */
export function shrinkProbabilities(outOfFold: readonly number[], { intercept, slope }: Shrinkage): number[] {
  return outOfFold.map((p) => logistic(-(intercept + slope * logOddsGood(p))));
}
