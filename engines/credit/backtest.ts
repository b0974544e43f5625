import { discrimination, logistic } from '@sandglass/scorecard';
import { measureDrift } from './boosted/drift.ts';
import type { Table } from './data/table.ts';
import type { Fields } from './inputs/derive.ts';
import { CARD_FORMAT, type CreditModel } from './model.ts';
import { compileScorer } from './scoring/scorer.ts';
import { readCases } from './scoring/table.ts';
import { type Outcome, placeOf, readOutcome, readPeriods } from './training/sample.ts';

/** How a model did on some cases whose outcome is known by now. */
export interface Tested {
  readonly rows: number;
  readonly defaults: number;
  /** Null where only one of the outcomes is there. */
  readonly auc: number | null;
  readonly ks: number | null;
  /** Mean probability that the model quotes, and the share that defaulted. */
  readonly predicted: number;
  readonly observed: number;
  /** PSI of the score against the model's training rows; null for a scorecard, which holds no reference. */
  readonly psi: number | null;
  /** Whether it passes DRIFT_ALARM by more than chance. */
  readonly alarm: boolean;
}

export interface Backtest {
  readonly model: string;
  readonly all: Tested;
  readonly periods: readonly (Tested & { readonly period: number })[];
  /** Periods whose PSI passes the alarm. */
  readonly alarms: readonly number[];
}

interface Case {
  readonly fields: Fields;
  readonly probability: number;
  readonly bad: boolean;
}

const logit = (probability: number): number => Math.log(probability / (1 - probability));
const DECIMALS = 4;
const figure = (value: number): number => Number(value.toFixed(DECIMALS));

/**
 * A model as it is, on cases whose outcome is known by now: all together, and by period where a time column is named.
 * Nothing is learnt. `caseControl`: the file is drawn by outcome as the training file was, so the prior correction is taken
 * back before probabilities are compared with what happened.
 * @throws CreditDataError naming missing columns, or row and column of what cannot be read.
 */
export function backtest(
  model: CreditModel,
  table: Table,
  outcome: Outcome,
  { caseControl = false } = {},
): Backtest {
  placeOf(table, outcome.target);
  const { quote } = compileScorer(model);
  const asDrawn = (p: number): number => (caseControl ? logistic(logit(p) - model.priorLogit) : p);
  const bad = readOutcome(table, outcome);
  const cases = readCases(model, table).map(
    (fields, n): Case => ({ fields, probability: asDrawn(quote(fields).probability), bad: bad[n]! }),
  );
  const period = outcome.time === undefined ? [] : readPeriods(table, outcome.time);
  const periods = [...new Set(period)]
    .sort((one, other) => one - other)
    .map((one) => ({
      period: one,
      ...tested(
        model,
        cases.filter((_, n) => period[n] === one),
      ),
    }));
  const alarms = periods.filter(({ alarm }) => alarm).map(({ period: one }) => one);
  return { model: model.name, all: tested(model, cases), periods, alarms };
}

function tested(model: CreditModel, cases: readonly Case[]): Tested {
  const bads = cases.filter(({ bad }) => bad).length;
  const both = bads > 0 && bads < cases.length;
  const found = both
    ? discrimination(
        cases.map(({ probability }) => probability),
        cases.map(({ bad }) => bad),
      )
    : undefined;
  const fields = cases.map((one) => one.fields);
  const drift = model.format === CARD_FORMAT ? undefined : measureDrift(model, fields);
  return {
    rows: cases.length,
    defaults: bads,
    auc: found === undefined ? null : figure(found.auc),
    ks: found === undefined ? null : figure(found.ks),
    predicted: figure(cases.reduce((sum, { probability }) => sum + probability, 0) / cases.length),
    observed: figure(bads / cases.length),
    psi: drift?.score ?? null,
    alarm: drift?.alarm ?? false,
  };
}
