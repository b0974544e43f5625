import { DRIFT_ALARM } from '../boosted/reference.ts';
import { type ModelCard, REJECT_INFERENCE } from './card.ts';
import type { BoostingNotes } from './card-notes.ts';
import type { TimeTest } from './validate.ts';

const CURVE_EVERY = 50;

/** The model card as a page (Mitchell et al., "Model Cards for Model Reporting", 2019). */
export function printCard(card: ModelCard): string {
  const sections = [
    [`# Model card: ${card.model}`, ...intro(card)],
    ['## Figures', ...figures(card)],
    ['## Grades', ...grades(card)],
    ['## Calibration and drift by period', ...periods(card)],
    ['## Drift', ...drift(card)],
    ['## Inputs', ...inputs(card)],
    ...(card.boosting ? [['## How the trees were grown', ...growth(card.boosting)]] : []),
    ['## Refused', ...table(['column', 'why', 'reason'], refusedRows(card))],
    ['## Limits of use', ...card.limits.map((limit) => `- ${limit}`)],
    [
      '## Reproduce',
      '```',
      card.command,
      '```',
      `Trained ${card.date}, seed ${card.seed} (folds)${card.boosting ? ` and ${card.boosting.plan.seed} (trees)` : ''}.`,
    ],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const METHODS: Readonly<Record<ModelCard['kind'], string>> = {
  scorecard:
    'A scorecard: weight of evidence by class, logistic regression, score = 501.8622 + 28.8539 · ln(good : bad).',
  'boosted trees':
    'Gradient-boosted trees: categories by out-of-fold evidence (no level of fewer than 20 rows), logistic loss, ' +
    'score = 501.8622 + 28.8539 · ln(good : bad). Reasons are exact Shapley values (path-dependent TreeSHAP).',
};

function intro(card: ModelCard): string[] {
  return [
    '',
    METHODS[card.kind],
    '',
    `- Data: ${card.data}`,
    `- Outcome: \`${card.target}\` = \`${card.positive}\` in ${card.bads} of ${card.rows} rows.`,
    `- Prior: a good row stands for ${card.weights.good} cases and a bad one for ${card.weights.bad}, so ` +
      `${card.priorLogit} is added to the log-odds of default; rate in the population ${percent(card.rate)}.`,
    `- Reject inference: ${REJECT_INFERENCE}.`,
  ];
}

function figures(card: ModelCard): string[] {
  const folds =
    `Stratified folds: AUC ${card.auc}, KS ${card.ks}. On its own training rows AUC ${card.inSampleAuc}; ` +
    `its log-odds were therefore multiplied with ${card.shrinkageSlope}.`;
  if (!card.outOfTime) return ['', `${folds} No time column was named, so there is no test on later cases.`];
  const { trained, tested, auc, ks, psi } = card.outOfTime;
  return [
    '',
    folds,
    '',
    `Inside single periods, where the calendar cannot help: mean AUC ${card.withinPeriodAuc ?? 'not known'}.`,
    '',
    `Later cases: a model of ${trained} ranks ${tested} with AUC ${auc}, KS ${ks}; PSI of its score ${psi}.`,
    '',
    ...table(['trained', 'tested', 'rows', 'AUC', 'KS', 'PSI'], card.byPeriod.map(timeRow)),
  ];
}

function timeRow(test: TimeTest): (string | number)[] {
  return [test.trained, test.tested, test.rows, test.auc, test.ks, test.psi];
}

function grades(card: ModelCard): string[] {
  const least = new Map<string, number>(Object.entries(card.grades));
  return [
    '',
    'A reaches at most a third of the portfolio’s odds of default, B two thirds, C one, D two; E is above.',
    'Predicted and observed are out of fold and weighted to the population.',
    '',
    ...table(
      ['grade', 'least score', 'rows', 'predicted', 'observed'],
      card.byGrade.map((row) => [
        row.group,
        least.get(row.group) ?? '–',
        row.rows,
        percent(row.predicted),
        percent(row.observed),
      ]),
    ),
  ];
}

function periods(card: ModelCard): string[] {
  if (card.periods.length === 0) return ['', 'No time column was named.'];
  return [
    '',
    'The period is not an input, so the quoted probability stays near the long-run mean while the cycle moves.',
    '',
    ...table(
      ['period', 'rows', 'predicted', 'observed', 'PSI'],
      card.periods.map((row) => [
        row.group,
        row.rows,
        percent(row.predicted),
        percent(row.observed),
        row.psi,
      ]),
    ),
  ];
}

function drift(card: ModelCard): string[] {
  const passed = card.periods.filter(({ psi }) => psi > DRIFT_ALARM).map(({ group }) => group);
  return [
    '',
    `\`sandglass credit drift\` compares a file with the training rows; it alarms where the score’s PSI passes ${DRIFT_ALARM}.`,
    passed.length === 0
      ? 'No training period alone would have raised the alarm.'
      : `Training periods that alone would have raised it: ${passed.join(', ')}.`,
  ];
}

function inputs(card: ModelCard): string[] {
  const rows = card.inputs.map(({ name, weight }) => [name, weight]);
  if (card.kind === 'boosted trees') {
    return ['', 'Points that each moves on average.', '', ...table(['input', 'points'], rows)];
  }
  const dropped = card.dropped.length === 0 ? 'none' : card.dropped.join(', ');
  return [
    '',
    ...table(['characteristic', 'coefficient'], rows),
    '',
    `Tried and dropped, for the others say it already: ${dropped}.`,
  ];
}

function growth({ plan, stoppedBy, curve }: BoostingNotes): string[] {
  const shown = curve.filter(({ rounds }) => rounds % CURVE_EVERY === 0 || rounds === plan.rounds);
  return [
    '',
    `${plan.rounds} trees of depth ${plan.depth}, learning rate ${plan.learningRate}; each sees ${percent(plan.rowShare)} of the ` +
      `rows and ${percent(plan.inputShare)} of the inputs; a leaf holds at least ${plan.leafRowsMin} rows and ` +
      `Σp(1 − p) ≥ ${plan.leafHessianMin}; ridge penalty ${plan.l2}. More evidence of default never lowers the risk (monotone).`,
    '',
    `Rounds were chosen by mean AUC on ${stoppedBy}, so the figures above that use the same are a little kind.`,
    '',
    ...table(
      ['rounds', 'mean AUC'],
      shown.map(({ rounds, judged }) => [rounds, judged]),
    ),
  ];
}

function refusedRows(card: ModelCard): string[][] {
  return card.refused.map(({ column, why, reason }) => [column, why, reason]);
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
