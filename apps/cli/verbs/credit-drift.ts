import { DRIFT_ALARM, type Drift, measureDrift, readCases } from '@sandglass/credit';
import { optionalFlag, readData, refuseWords, tellRefusal } from '../credit/input.ts';
import { findModel } from '../credit/models.ts';
import { InputError, type Verb } from '../verb.ts';

const HELP = `sandglass credit drift --data F [--model M] [--json]

Compares the rows of a CSV file (or - for standard input; .gz is understood) with a model's training rows, by the
population stability index (PSI) of the score and of each input. The outcome is not needed.

  --data F     CSV with the columns of the training file
  --model M    small-business (default), or the folder or model.json that credit train wrote (trees, not a card)
  --json       {"rows","score","alarm","mayBeChance","inputs":[{"name","psi"}]}

alarm is true where the score's PSI passes ${DRIFT_ALARM} and rows of the same population would differ as much less than once in
a hundred times; then the exit is 1. mayBeChance is true where it passes and so few rows may differ as much. Inputs may
move without moving the score.

Example: sandglass credit drift --data applications.csv --json`;

export default {
  name: 'credit drift',
  summary: 'how far the rows of a CSV file have moved from a model’s training rows',
  help: HELP,
  valueFlags: ['data', 'model'],
  async run(call) {
    refuseWords(call);
    const drift = await tellRefusal(async () => {
      const table = await readData(call);
      const model = await findModel(call, optionalFlag(call, 'model'));
      if (!('trees' in model)) throw noReference(model.name);
      if (table.rows.length === 0) throw noRows();
      return measureDrift(model, readCases(model, table));
    });
    for (const line of call.json ? [JSON.stringify(drift)] : linesOf(drift)) call.print(line);
    if (drift.alarm) call.answerNo();
  },
} satisfies Verb;

function linesOf({ rows, score, alarm, mayBeChance, inputs }: Drift): string[] {
  const verdict = alarm ? 'ALARM' : mayBeChance ? 'no alarm: of so few rows it may be chance' : 'no alarm';
  return [
    `${rows} rows: PSI of the score ${score} (${verdict}; above ${DRIFT_ALARM} it no longer speaks of these cases)`,
    ...inputs.map(({ name, psi }) => `  ${name} ${psi}`),
  ];
}

const noReference = (name: string) =>
  new InputError(
    'credit-model-without-reference',
    'The model holds no reference',
    `${name} is a scorecard: it does not hold what its training rows looked like. Give boosted trees.`,
  );

const noRows = () =>
  new InputError('credit-data-invalid', 'The credit data cannot be used', 'The file has no row to compare.');
