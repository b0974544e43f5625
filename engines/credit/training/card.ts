import {
  calibration,
  countByEdges,
  developmentEdges,
  discrimination,
  type Grade,
  type GradeCutOffs,
  gradeOf,
  quoteScore,
  scaleProbability,
  stabilityIndex,
} from '@sandglass/scorecard';
import type { RefusedColumn } from '../inputs/refused.ts';
import type { CreditModel } from '../model.ts';
import type { BoostingNotes } from './card-notes.ts';
import { FOLD_SEED } from './folds.ts';
import type { TrainingOrder } from './order.ts';
import type { Profile, SampleWeights } from './profile.ts';
import type { Sample } from './sample.ts';
import type { Shrinkage } from './shrink.ts';
import { type TimeTest, tellingPeriods, where } from './validate.ts';

/** Why no outcome is guessed for those who were refused: it would teach the guess. */
export const REJECT_INFERENCE =
  'none, because only loans that were made are in the data: nothing is known of those who were refused, and to guess their outcome would teach the guess';

export interface OutcomeRow<K> {
  readonly group: K;
  readonly rows: number;
  /** Mean probability quoted, out of fold, and rate seen, both weighted to the population. */
  readonly predicted: number;
  readonly observed: number;
}

export interface PeriodRow extends OutcomeRow<number> {
  /** Stability of this period's scores against all rows. */
  readonly psi: number;
}

/** What is known of a model and its making: the card's JSON form, from which the page is printed. */
export interface ModelCard {
  readonly model: string;
  readonly kind: 'scorecard' | 'boosted trees';
  readonly date: string;
  readonly seed: number;
  readonly command: string;
  readonly data: string;
  readonly target: string;
  readonly positive: string;
  readonly rows: number;
  readonly bads: number;
  readonly weights: SampleWeights;
  readonly priorLogit: number;
  /** Rate of default in the population. */
  readonly rate: number;
  readonly auc: number;
  readonly ks: number;
  /** The same on the rows it was fitted on: the distance shows the optimism. */
  readonly inSampleAuc: number;
  /** Mean AUC inside single periods, out of fold, by rows: what remains when the calendar cannot help. */
  readonly withinPeriodAuc: number | null;
  /** What the log-odds were multiplied with after the folds showed how far they exaggerate. */
  readonly shrinkageSlope: number;
  readonly outOfTime: TimeTest | null;
  readonly byPeriod: readonly TimeTest[];
  readonly periods: readonly PeriodRow[];
  readonly grades: GradeCutOffs;
  readonly byGrade: readonly OutcomeRow<Grade>[];
  /** Inputs by weight: a card's coefficients, or the points that each moves on average over the training rows. */
  readonly inputs: readonly InputWeight[];
  readonly dropped: readonly string[];
  readonly refused: readonly RefusedColumn[];
  readonly rejectInference: 'none';
  readonly limits: readonly string[];
  /** How the trees were grown; null for a scorecard. */
  readonly boosting: BoostingNotes | null;
}

export interface InputWeight {
  readonly name: string;
  readonly weight: number;
}

export interface TrainingFacts {
  readonly order: TrainingOrder;
  readonly profile: Profile;
  readonly sample: Sample;
  readonly kind: ModelCard['kind'];
  readonly model: Pick<CreditModel, 'name' | 'priorLogit' | 'grades' | 'scaling'>;
  readonly inputs: readonly InputWeight[];
  readonly boosting: BoostingNotes | null;
  readonly dropped: readonly string[];
  readonly rate: number;
  readonly inSample: readonly number[];
  /** Probabilities of the training rows that a period's are compared with for drift. */
  readonly development: readonly number[];
  readonly outOfFold: readonly number[];
  readonly shrinkage: Shrinkage;
  readonly outOfTime: TimeTest | undefined;
  readonly byPeriod: readonly TimeTest[];
}

const FIGURE_DECIMALS = 4;
const PSI_CLASSES = 10;

export function describeTraining(facts: TrainingFacts): ModelCard {
  const { order, profile, sample, model, outOfFold } = facts;
  const { auc, ks } = discrimination(outOfFold, sample.bad);
  return {
    model: model.name,
    kind: facts.kind,
    date: order.date,
    seed: FOLD_SEED,
    command: order.command,
    data: profile.data,
    target: order.target,
    positive: order.positive,
    rows: sample.bad.length,
    bads: sample.bad.filter(Boolean).length,
    weights: profile.weights,
    priorLogit: model.priorLogit,
    rate: figure(facts.rate),
    auc: figure(auc),
    ks: figure(ks),
    inSampleAuc: figure(discrimination(facts.inSample, sample.bad).auc),
    withinPeriodAuc: sample.period ? withinPeriodAuc(facts, sample.period) : null,
    shrinkageSlope: figure(facts.shrinkage.slope),
    outOfTime: facts.outOfTime ? roundTest(facts.outOfTime) : null,
    byPeriod: facts.byPeriod.map(roundTest),
    periods: sample.period ? describePeriods(facts, sample.period) : [],
    grades: model.grades,
    byGrade: describeGrades(facts),
    inputs: facts.inputs,
    dropped: facts.dropped,
    refused: profile.refused,
    rejectInference: 'none',
    limits: profile.limits,
    boosting: facts.boosting,
  };
}

function withinPeriodAuc({ sample, outOfFold }: TrainingFacts, period: readonly number[]): number | null {
  const tests = tellingPeriods(sample, period).map((one) => {
    const rows = where(period, (p) => p === one);
    const { auc } = discrimination(
      rows.map((row) => outOfFold[row]!),
      rows.map((row) => sample.bad[row] === true),
    );
    return { auc, rows: rows.length };
  });
  const rows = tests.reduce((sum, test) => sum + test.rows, 0);
  return rows === 0 ? null : figure(tests.reduce((sum, test) => sum + test.auc * test.rows, 0) / rows);
}

function describePeriods(facts: TrainingFacts, period: readonly number[]) {
  const { profile, sample, outOfFold, development } = facts;
  const edges = developmentEdges(development, PSI_CLASSES);
  const whole = countByEdges(development, edges);
  const rows = calibration(period, outOfFold, sample.bad, populationWeights(profile, sample));
  return tellingPeriods(sample, period).map((one): PeriodRow => {
    const found = rows.find(({ group }) => group === one)!;
    const scores = where(period, (p) => p === one).map((row) => development[row]!);
    return { ...roundRow(found), psi: figure(stabilityIndex(whole, countByEdges(scores, edges))) };
  });
}

function describeGrades({ profile, sample, outOfFold, model }: TrainingFacts): OutcomeRow<Grade>[] {
  const grades = outOfFold.map((p) => gradeOf(quoteScore(scaleProbability(p, model.scaling)), model.grades));
  const rows = calibration(grades, outOfFold, sample.bad, populationWeights(profile, sample));
  return rows.map(roundRow).sort((a, b) => (a.group < b.group ? -1 : 1));
}

function populationWeights({ weights }: Profile, { bad }: Sample): number[] {
  return bad.map((isBad) => (isBad ? weights.bad : weights.good));
}

function figure(value: number): number {
  return Number(value.toFixed(FIGURE_DECIMALS));
}

function roundRow<K>(row: OutcomeRow<K>): OutcomeRow<K> {
  return { ...row, predicted: figure(row.predicted), observed: figure(row.observed) };
}

function roundTest(test: TimeTest): TimeTest {
  return { ...test, auc: figure(test.auc), ks: figure(test.ks), psi: figure(test.psi) };
}
