import { gradeCutOffs, houseScaling, priorLogit } from '@sandglass/scorecard';
import type { Table } from '../data/table.ts';
import { CARD_FORMAT, type CardModel, type CreditModel, type ModelCharacteristic } from '../model.ts';
import { CreditDataError } from '../refusal.ts';
import { describeTraining, type ModelCard } from './card.ts';
import { fitProfile, learnCards, populationIntercept, populationRate, predictRows } from './fitprofile.ts';
import { homeEquityProfile } from './home-equity.ts';
import { findLeaks, withoutColumns } from './leak.ts';
import type { TrainingOrder } from './order.ts';
import { plainProfile } from './plain.ts';
import type { ModelKind, Profile } from './profile.ts';
import { type Outcome, placeOf, readSample, type Sample } from './sample.ts';
import { measureShrinkage, shrinkCard, shrinkProbabilities } from './shrink.ts';
import { smallBusinessProfile } from './small-business.ts';
import { predictOutOfFold, testEachPeriod, testOutOfTime } from './validate.ts';

export interface Trained<Model extends CreditModel = CreditModel> {
  readonly model: Model;
  readonly card: ModelCard;
}

/** What may be learnt from a table, once known and found leaks are refused, and its rows. */
export interface Lesson {
  readonly profile: Profile;
  readonly sample: Sample;
}

/**
 * Types and refuses columns.
 * @throws CreditDataError when the table cannot be learnt from.
 */
export function readLesson(table: Table, order: TrainingOrder, kind: ModelKind): Lesson {
  placeOf(table, order.target);
  if (order.time !== undefined) placeOf(table, order.time);
  const declared =
    smallBusinessProfile(table, order.target, kind) ??
    homeEquityProfile(table, order.target, kind) ??
    plainProfile(table, order.target, order.time, order.name);
  return refuseLeaks(table, declared, order);
}

/**
 * Learns a scorecard from a table: fits classes and coefficients, and tests them on folds and, where a time column is
 * named, on later periods. The same table gives the same model, to the byte.
 * @throws CreditDataError when the table cannot be learnt from.
 */
export function trainCard(table: Table, order: TrainingOrder): Trained<CardModel> {
  const { profile, sample } = readLesson(table, order, 'scorecard');
  const all = sample.bad.map((_, row) => row);
  const learn = learnCards(profile, sample);
  const tooSure = predictOutOfFold(learn, sample);
  const shrinkage = measureShrinkage(profile, sample, tooSure);
  const fitted = shrinkCard(profile, fitProfile(profile, sample, all), shrinkage);
  const rate = populationRate(profile, sample.bad);
  const inSample = predictRows(profile, fitted, sample, all);
  const model: CardModel = {
    format: CARD_FORMAT,
    name: profile.name,
    target: order.target,
    positive: order.positive,
    scaling: houseScaling,
    intercept: populationIntercept(profile, fitted),
    priorLogit: Number(priorLogit(profile.weights.bad, profile.weights.good).toFixed(6)),
    grades: gradeCutOffs(rate, houseScaling),
    columns: profile.columns,
    characteristics: fitted.characteristics.map((line): ModelCharacteristic => {
      const candidate = profile.candidates.find(({ name }) => name === line.name)!;
      return { ...line, source: candidate.source };
    }),
  };
  const card = describeTraining({
    kind: 'scorecard',
    order,
    profile,
    sample,
    model,
    inputs: model.characteristics.map(({ name, coefficient }) => ({ name, weight: coefficient })),
    boosting: null,
    dropped: fitted.dropped,
    rate,
    inSample,
    development: inSample,
    shrinkage,
    outOfFold: shrinkProbabilities(tooSure, shrinkage),
    outOfTime: sample.period && testOutOfTime(learn, sample, sample.period),
    byPeriod: sample.period ? testEachPeriod(learn, sample, sample.period) : [],
  });
  return { model, card };
}

function refuseLeaks(table: Table, declared: Profile, outcome: Outcome): Lesson {
  const first = readSample(table, declared, outcome);
  const leaks = findLeaks(declared, first);
  const profile = withoutColumns(declared, leaks);
  if (profile.candidates.length === 0) {
    const why = profile.refused.map(({ column, reason }) => `${column} ${reason}`).join('; ');
    throw new CreditDataError('credit-data-invalid', `no column is left to learn from: ${why}`);
  }
  return { profile, sample: leaks.length === 0 ? first : readSample(table, profile, outcome) };
}
