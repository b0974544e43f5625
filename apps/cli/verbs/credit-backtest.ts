import { type Backtest, backtest, DRIFT_ALARM, examine, type Tested } from '@sandglass/credit';
import { expertCard, withoutOutcomes } from '../credit/expert-cards.ts';
import { needFlag, optionalFlag, readData, refuseWords, tellRefusal } from '../credit/input.ts';
import { findModel } from '../credit/models.ts';
import type { Verb } from '../verb.ts';

const HELP = `sandglass credit backtest --data F --target COL --positive VALUE [--time COL] [--model M]
                          [--case-control] [--json]

Holds a model, as it is, against cases whose outcome is known by now (CSV, or - for standard input; .gz is understood):
does it still rank, do its probabilities hold, and are these the people that it was learnt from?

  --target COL       column of the outcome
  --positive VALUE   its value for a default; every other value is good
  --time COL         a year, a date or a whole number: each period is also told alone
  --model M          small-business (default), small-business-card, home-equity, home-equity-card, a card that people set
                     (assets-expert, mortgage-expert), or the folder or model.json that credit train wrote
  --case-control     the file is drawn by outcome as the training file was: predicted is told without the prior correction
  --json             {"model","all":{…},"periods":[{"period",…}],"alarms":[PERIOD]}, each {"rows","defaults","auc","ks",
                     "predicted","observed","psi"}

auc and ks are null where one of the outcomes is missing; predicted is the mean probability quoted, with the model's own
prior. psi compares scores with the training rows (null for a scorecard, which holds none); above ${DRIFT_ALARM} a
period is an alarm. A card that people set was learnt from no loans: without --data it says that no outcome is known
({"model","all":null,"because"}), and with --data it is held against that file as any model is.

Example: sandglass credit backtest --data later.csv --target MIS_Status --positive CHGOFF --time ApprovalFY`;

export default {
  name: 'credit backtest',
  summary: 'how a model did on cases whose outcome is known by now, by period',
  help: HELP,
  valueFlags: ['data', 'target', 'positive', 'time', 'model'],
  switches: ['case-control'],
  async run(call) {
    refuseWords(call);
    const expert = await expertCard(optionalFlag(call, 'model'));
    if (expert !== undefined && call.flags.data === undefined) {
      const because = withoutOutcomes(expert);
      call.print(call.json ? JSON.stringify({ model: expert.name, all: null, because }) : because);
      return;
    }
    const time = optionalFlag(call, 'time');
    const outcome = {
      target: needFlag(call, 'target'),
      positive: needFlag(call, 'positive'),
      ...(time === undefined ? {} : { time }),
    };
    const found = await tellRefusal(async () => {
      const table = await readData(call);
      const caseControl = call.flags['case-control'] === true;
      if (expert !== undefined) return examine(expert, table, outcome, { caseControl });
      return backtest(await findModel(call, optionalFlag(call, 'model')), table, outcome, { caseControl });
    });
    for (const line of call.json ? [JSON.stringify(found)] : linesOf(found)) call.print(line);
  },
} satisfies Verb;

function linesOf({ model, all, periods, alarms }: Backtest): string[] {
  return [
    `${model}: ${lineOf(all)}`,
    ...periods.map(
      ({ period, ...tested }) => `  ${period}: ${lineOf(tested)}${alarms.includes(period) ? '  ALARM' : ''}`,
    ),
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function lineOf({ rows, defaults, auc, ks, predicted, observed, psi }: Tested): string {
  const ranks = auc === null ? 'one outcome only' : `AUC ${auc}, KS ${ks}`;
  const drift = psi === null ? '' : `, PSI ${psi}`;
  return `${rows} rows, ${defaults} defaults, ${ranks}, predicted ${percent(predicted)}, observed ${percent(observed)}${drift}`;
}
