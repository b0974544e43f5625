import type { ModelCard } from './card.ts';
import type { TimeTest } from './validate.ts';

/** The model card as a page (Mitchell et al., "Model Cards for Model Reporting", 2019). */
export function printCard(card: ModelCard): string {
  const sections = [
    [`# Model card: ${card.model}`, ...intro(card)],
    ['## Figures', ...figures(card)],
    ['## Grades', ...grades(card)],
    ['## Calibration and drift by period', ...periods(card)],
    ['## Inputs', ...inputs(card)],
    ['## Refused', ...table(['column', 'why', 'reason'], refusedRows(card))],
    ['## Limits of use', ...card.limits.map((limit) => `- ${limit}`)],
    ['## Reproduce', '```', card.command, '```', `Trained ${card.date}, seed ${card.seed} (folds only).`],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function intro(card: ModelCard): string[] {
  return [
    '',
    'A scorecard: weight of evidence by class, logistic regression, score = 501.8622 + 28.8539 · ln(good : bad).',
    '',
    `- Data: ${card.data}`,
    `- Outcome: \`${card.target}\` = \`${card.positive}\` in ${card.bads} of ${card.rows} rows.`,
    `- Prior: a good row stands for ${card.weights.good} cases and a bad one for ${card.weights.bad}, so ` +
      `${card.priorLogit} is added to the log-odds of default; rate in the population ${percent(card.rate)}.`,
    `- Reject inference: ${card.rejectInference}.`,
  ];
}

function figures(card: ModelCard): string[] {
  const folds =
    `Stratified folds: AUC ${card.auc}, KS ${card.ks}. On its own training rows AUC ${card.inSampleAuc}; ` +
    `the coefficients were therefore multiplied with ${card.shrinkageSlope}.`;
  if (!card.outOfTime) return ['', `${folds} No time column was named, so there is no test on later cases.`];
  const { trained, tested, auc, ks, psi } = card.outOfTime;
  return [
    '',
    folds,
    '',
    `Inside single periods, where the calendar cannot help: mean AUC ${card.withinPeriodAuc ?? 'not known'}.`,
    '',
    `Later cases: a card of ${trained} ranks ${tested} with AUC ${auc}, KS ${ks}; PSI of its score ${psi}.`,
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

function inputs(card: ModelCard): string[] {
  const rows = card.characteristics.map(({ name, coefficient }) => [name, coefficient]);
  const dropped = card.dropped.length === 0 ? 'none' : card.dropped.join(', ');
  return [
    '',
    ...table(['characteristic', 'coefficient'], rows),
    '',
    `Tried and dropped, for the others say it already: ${dropped}.`,
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
