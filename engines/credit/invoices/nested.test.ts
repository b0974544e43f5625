import { discrimination, logistic } from '@sandglass/scorecard';
import { expect, test } from 'vitest';
import { sharedTable } from '../testing/shared.ts';
import { FOLDS, stratifiedFolds } from '../training/folds.ts';
import { FEATURES, featuresOf } from './features.ts';
import { type Firms, fitFirms, logOddsOf, logOddsOutOfFold } from './fit.ts';
import { readInvoices } from './rows.ts';

const invoices = sharedTable('cn-sme-invoices-monthly.csv.gz');
const labels = sharedTable('cn-sme-labels.csv');

const PENALTIES = [1, 3, 10, 30];
const INNER_SEEDS = [1, 2, 3];
const REPEATS = 8;

function labelledFirms(): Firms {
  const at = ['firm', 'defaulted'].map((name) => labels!.columns.indexOf(name));
  const outcome = new Map(labels!.rows.map((row) => [row[at[0]!]!, row[at[1]!] === '1']));
  const firms = [...readInvoices(invoices!)].filter(([firm]) => outcome.has(firm));
  const rows = firms.map(([, months]) => {
    const features = featuresOf(months);
    return FEATURES.map(({ name }) => features[name]);
  });
  return { rows, bad: firms.map(([firm]) => outcome.get(firm)!) };
}

const pick = ({ rows, bad }: Firms, chosen: readonly number[]): Firms => ({
  rows: chosen.map((n) => rows[n]!),
  bad: chosen.map((n) => bad[n]!),
});

const aucOf = (logOdds: readonly number[], { bad }: Firms): number =>
  discrimination(logOdds.map(logistic), bad).auc;

/** The penalty that ranks best in folds of these firms alone. */
function bestPenalty(firms: Firms): number {
  const judged = PENALTIES.map((l2) => ({
    l2,
    auc: INNER_SEEDS.reduce((sum, seed) => sum + aucOf(logOddsOutOfFold(firms, l2, seed), firms), 0),
  }));
  return judged.reduce((a, b) => (b.auc > a.auc ? b : a)).l2;
}

/** Every firm ranked by a model whose penalty, means and weights never saw it. */
function nestedAuc(firms: Firms, seed: number): number {
  const fold = stratifiedFolds(firms.bad, seed);
  const logOdds = new Array<number>(firms.bad.length).fill(0);
  for (let k = 0; k < FOLDS; k++) {
    const inside = [...fold.keys()].filter((n) => fold[n] !== k);
    const fitted = fitFirms(firms, inside, bestPenalty(pick(firms, inside)));
    for (const [n, row] of firms.rows.entries()) if (fold[n] === k) logOdds[n] = logOddsOf(fitted, row);
  }
  return aucOf(logOdds, firms);
}

test.skipIf(!invoices || !labels)(
  'firms that neither weights nor penalty were chosen on are ranked with an AUC above .87 (needs ../shared/data/cn-sme-*, else missing)',
  () => {
    const firms = labelledFirms();
    const aucs = Array.from({ length: REPEATS }, (_, seed) => nestedAuc(firms, seed + 1));
    expect(aucs.reduce((sum, auc) => sum + auc, 0) / REPEATS).toBeGreaterThan(0.87);
    expect(Math.min(...aucs)).toBeGreaterThan(0.84);
  },
);
