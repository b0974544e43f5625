import { discrimination, gradeCutOffs, houseScaling, logistic } from '@sandglass/scorecard';
import { type Reference, referenceOf } from '../boosted/reference.ts';
import type { Table } from '../data/table.ts';
import { CreditDataError } from '../refusal.ts';
import { FOLDS } from '../training/folds.ts';
import { FEATURES, featuresOf } from './features.ts';
import { fitFirms, logOddsOf, logOddsOutOfFold } from './fit.ts';
import { type InvoiceModel, LINEAR_FORMAT } from './model.ts';
import { readInvoices } from './rows.ts';

/** Ridge penalty on standardised features: by repeated folds the best of 1, 3, 10 and 30 on 73 firms. */
const L2 = 10;
const REPEATS = 20;
const OUTCOME_FIRMS_MIN = 10;
/** Of the firms by which drift is measured: with some dozens, each still holds a dozen. */
const REFERENCE_CLASSES = 5;
const DECIMALS = 6;
const round = (value: number): number => Number(value.toFixed(DECIMALS));

export interface InvoiceOrder {
  /** Column of the labels' file that holds the outcome, and its value for a default. */
  readonly target: string;
  readonly positive: string;
  readonly name: string;
  readonly date: string;
  readonly command: string;
}

export interface InvoiceCard {
  readonly model: string;
  readonly date: string;
  readonly command: string;
  readonly firms: number;
  readonly defaults: number;
  /** Mean over repeated stratified folds. */
  readonly auc: number;
  readonly ks: number;
  readonly folds: {
    readonly folds: number;
    readonly repeats: number;
    readonly least: number;
    readonly most: number;
  };
  readonly inSampleAuc: number;
  readonly ridge: number;
  readonly outOfTime: null;
  /** The firms by classes of their score out of folds and of each feature: what drift is measured against. */
  readonly reference: Reference;
  readonly limits: readonly string[];
  readonly refused: readonly { readonly column: string; readonly reason: string }[];
}

/**
 * Learns which firms default from their invoices by month. The same files give the same model, to the byte.
 * @param labels a file with the columns `firm` and the outcome; other columns of it are never inputs
 * @throws CreditDataError when there is too little to learn from, or a file cannot be read.
 */
export function trainInvoices(
  table: Table,
  labels: Table,
  order: InvoiceOrder,
): { readonly model: InvoiceModel; readonly card: InvoiceCard } {
  const outcome = outcomesOf(labels, order);
  const firms = [...readInvoices(table)].filter(([firm]) => outcome.has(firm));
  const bad = firms.map(([firm]) => outcome.get(firm) === true);
  const rows = firms.map(([, months]) => {
    const features = featuresOf(months);
    return FEATURES.map(({ name }) => features[name]);
  });
  const defaults = bad.filter(Boolean).length;
  if (Math.min(defaults, bad.length - defaults) < OUTCOME_FIRMS_MIN) {
    throw new CreditDataError(
      'credit-data-invalid',
      `of the firms with invoices ${defaults} defaulted and ${bad.length - defaults} did not, and at least ${OUTCOME_FIRMS_MIN} of each are needed`,
    );
  }
  const all = rows.map((_, n) => n);
  const fitted = fitFirms({ rows, bad }, all, L2);
  const outOfFold = Array.from({ length: REPEATS }, (_, seed) =>
    logOddsOutOfFold({ rows, bad }, L2, seed + 1),
  );
  const tested = outOfFold.map((logOdds) => discrimination(logOdds.map(logistic), bad));
  const aucs = tested.map(({ auc }) => auc);
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const model: InvoiceModel = {
    format: LINEAR_FORMAT,
    name: order.name,
    scaling: houseScaling,
    grades: gradeCutOffs(defaults / bad.length, houseScaling),
    intercept: round(fitted.intercept),
    inputs: FEATURES.map(({ name }, at) => ({
      name,
      mean: round(fitted.means[at]!),
      deviation: round(fitted.deviations[at]!),
      weight: round(fitted.coefficients[at]!),
    })),
  };
  const figure = (value: number): number => Number(value.toFixed(4));
  const card: InvoiceCard = {
    model: order.name,
    date: order.date,
    command: order.command,
    firms: bad.length,
    defaults,
    auc: figure(mean(aucs)),
    ks: figure(mean(tested.map(({ ks }) => ks))),
    folds: {
      folds: FOLDS,
      repeats: REPEATS,
      least: figure(Math.min(...aucs)),
      most: figure(Math.max(...aucs)),
    },
    inSampleAuc: figure(
      discrimination(
        rows.map((row) => logOddsOf(fitted, row)),
        bad,
      ).auc,
    ),
    ridge: L2,
    outOfTime: null,
    reference: referenceTo(rows, outOfFold[0]!),
    limits: LIMITS,
    refused: labels.columns
      .filter((column) => column !== 'firm' && column !== order.target)
      .map((column) => ({ column, reason: 'stands beside the outcome and may tell it: never an input' })),
  };
  return { model, card };
}

function referenceTo(rows: readonly (readonly number[])[], logOdds: readonly number[]): Reference {
  const { offset, factor } = houseScaling;
  const of = (values: readonly number[]) => referenceOf(values.map(round), REFERENCE_CLASSES);
  return {
    score: of(logOdds.map((odds) => offset - factor * odds)),
    inputs: Object.fromEntries(FEATURES.map(({ name }, at) => [name, of(rows.map((row) => row[at]!))])),
  };
}

const LIMITS = [
  'A demonstration of method: some dozens of firms, of which few defaulted. Figures of other firms will scatter.',
  'Firms were rated by a bank before they stood in the data; that rating gives the outcome away and is no input.',
  'Reject inference: none. Probabilities are at the sample’s own rate of default: correct the prior before quoting one.',
  'How long a firm has issued invoices weighs much; a young firm is not a bad one. Ask for other evidence then.',
] as const;

function outcomesOf(labels: Table, { target, positive }: InvoiceOrder): ReadonlyMap<string, boolean> {
  const [firmAt, targetAt] = ['firm', target].map((name) => labels.columns.indexOf(name));
  if (firmAt === undefined || targetAt === undefined || firmAt < 0 || targetAt < 0) {
    throw new CreditDataError('credit-column-missing', `the labels need the columns "firm" and "${target}"`);
  }
  return new Map(labels.rows.map((row) => [row[firmAt]!.trim(), row[targetAt]!.trim() === positive]));
}
