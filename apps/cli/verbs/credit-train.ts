import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type ModelCard, modelFiles, trainCard } from '@sandglass/microloan/credit';
import { businessDate, systemClock } from '@sandglass/time';
import { needFlag, optionalFlag, readData, refuseWords, tellRefusal } from '../credit/input.ts';
import { UsageError, type Verb, type VerbCall } from '../verb.ts';

const HELP = `sandglass credit train --data F --target COL --positive VALUE [--time COL] [--date D] --out DIR

Learns a scorecard from a CSV file (or - for standard input; .gz is understood) and writes model.json, card.json and
MODEL-CARD.md to DIR.

  --target COL       column of the outcome
  --positive VALUE   its value for a default; every other value is good
  --time COL         a year, a date or a whole number; never an input. The card is then also tested on later periods
  --date D           date of the training on the card, YYYY-MM-DD (default today); the model does not hold it
  --json             {"model","auc","ks","outOfTime":{"trained","tested","rows","auc","ks","psi"} or null}

auc and ks are out of stratified folds. Columns that tell the outcome, the time or a case's identity are refused, each
with its reason in the card. With the SBA's national file (target MIS_Status) known traps are refused by name and the
prior of the case-control sample is corrected. The same file gives the same model, to the byte.

Example: sandglass credit train --data hmeq.csv --target BAD --positive 1 --out models/home`;

export default {
  name: 'credit train',
  summary: 'learn a scorecard from a CSV file, with its model card',
  help: HELP,
  valueFlags: ['data', 'target', 'positive', 'time', 'date', 'out'],
  async run(call) {
    refuseWords(call);
    const out = needFlag(call, 'out');
    const path = join(out, 'model.json');
    const card = await tellRefusal(() => trainInto(call, out));
    if (call.json) call.print(JSON.stringify(answerOf(path, card)));
    else for (const line of linesOf(path, card)) call.print(line);
  },
} satisfies Verb;

async function trainInto(call: VerbCall, out: string): Promise<ModelCard> {
  const target = needFlag(call, 'target');
  const positive = needFlag(call, 'positive');
  const time = optionalFlag(call, 'time');
  const date = dateOf(call);
  const trained = trainCard(await readData(call), {
    target,
    positive,
    ...(time === undefined ? {} : { time }),
    name: basename(resolve(out)),
    date,
    command: commandOf(call, date),
  });
  await mkdir(out, { recursive: true });
  for (const [name, text] of Object.entries(modelFiles(trained))) await writeFile(join(out, name), text);
  return trained.card;
}

function dateOf(call: VerbCall): string {
  const date = optionalFlag(call, 'date') ?? businessDate(systemClock.now());
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  throw new UsageError(`--date "${date}" is not of the form YYYY-MM-DD.`);
}

function commandOf(call: VerbCall, date: string): string {
  const flags = ['data', 'target', 'positive', 'time', 'out'].flatMap((flag) => {
    const value = optionalFlag(call, flag);
    return value === undefined ? [] : [`--${flag} ${/[^\w./-]/.test(value) ? `'${value}'` : value}`];
  });
  return `npx sandglass credit train ${flags.join(' ')} --date ${date}`;
}

function answerOf(model: string, { auc, ks, outOfTime }: ModelCard) {
  return { model, auc, ks, outOfTime };
}

function linesOf(model: string, card: ModelCard): string[] {
  const later = card.outOfTime;
  return [
    `${model} written, with card.json and MODEL-CARD.md.`,
    `Stratified folds: AUC ${card.auc}, KS ${card.ks}.`,
    ...(later
      ? [`Trained on ${later.trained}, tested on ${later.tested}: AUC ${later.auc}, KS ${later.ks}.`]
      : []),
    ...card.refused.map(({ column, reason }) => `Refused ${column}: ${reason}.`),
  ];
}
