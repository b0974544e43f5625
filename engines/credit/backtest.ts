import { discrimination, logistic } from '@sandglass/scorecard';
import { type Drift, measureDrift } from './boosted/drift.ts';
import type { Column } from './data/columntype.ts';
import type { Table } from './data/table.ts';
import type { Fields } from './inputs/derive.ts';
import { CARD_FORMAT, type CreditModel, columnsRead } from './model.ts';
import { compileScorer } from './scoring/scorer.ts';
import { readColumns } from './scoring/table.ts';
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

/** What a back-test examines: a model, or whatever else quotes a probability of a case. */
export interface Examined {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Of default, as it is quoted. */
  readonly probability: (fields: Fields) => number;
  /** Prior correction inside the quoted log-odds; 0 where nothing was corrected. */
  readonly priorLogit: number;
  /** PSI of the score against the training rows; undefined where none are kept. */
  readonly drift: ((cases: readonly Fields[]) => Pick<Drift, 'score' | 'alarm'>) | undefined;
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
  options: { readonly caseControl?: boolean } = {},
): Backtest {
  return examine(examined(model), table, outcome, options);
}

/** The same of anything that quotes a probability. */
export function examine(
  of: Examined,
  table: Table,
  outcome: Outcome,
  { caseControl = false }: { readonly caseControl?: boolean } = {},
): Backtest {
  placeOf(table, outcome.target);
  const asDrawn = (p: number): number => (caseControl ? logistic(logit(p) - of.priorLogit) : p);
  const bad = readOutcome(table, outcome);
  const cases = readColumns(of.columns, table).map(
    (fields, n): Case => ({ fields, probability: asDrawn(of.probability(fields)), bad: bad[n]! }),
  );
  const period = outcome.time === undefined ? [] : readPeriods(table, outcome.time);
  const periods = [...new Set(period)]
    .sort((one, other) => one - other)
    .map((one) => ({
      period: one,
      ...tested(
        of,
        cases.filter((_, n) => period[n] === one),
      ),
    }));
  const alarms = periods.filter(({ alarm }) => alarm).map(({ period: one }) => one);
  return { model: of.name, all: tested(of, cases), periods, alarms };
}

function examined(model: CreditModel): Examined {
  const { quote } = compileScorer(model);
  return {
    name: model.name,
    columns: columnsRead(model),
    probability: (fields) => quote(fields).probability,
    priorLogit: model.priorLogit,
    drift: model.format === CARD_FORMAT ? undefined : (cases) => measureDrift(model, cases),
  };
}

function tested(of: Examined, cases: readonly Case[]): Tested {
  const bads = cases.filter(({ bad }) => bad).length;
  const both = bads > 0 && bads < cases.length;
  const found = both
    ? discrimination(
        cases.map(({ probability }) => probability),
        cases.map(({ bad }) => bad),
      )
    : undefined;
  const drift = of.drift?.(cases.map((one) => one.fields));
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
