import { isInvoiceModel, type ScoredRow, scoreInvoices, scoreTable } from '@sandglass/credit';
import { optionalFlag, readData, refuseWords, tellRefusal } from '../credit/input.ts';
import { languageOf } from '../credit/language.ts';
import { findScorer } from '../credit/models.ts';
import type { Verb } from '../verb.ts';

const HELP = `sandglass credit score --data F [--model M] [--id COL] [--json]

Scores each row of a CSV file (or - for standard input; .gz is understood).

  --data F     CSV with the columns of the training file; columns the model does not read are ignored
  --model M    small-business (default: trees, SBA columns), small-business-card (the scorecard beside it),
               home-equity (trees, HMEQ columns), invoices (rows by firm, side and month: one line a firm), or the
               folder or model.json that credit train wrote
  --id COL     column that names a row; without it the row's number from 1
  --json       one JSON line a row: {"id","probability","score","grade","reasons":[{"code","text","points"}]}

probability is of default. score = 501.8622 + 28.8539 x ln(good : bad), rounded half to even. Grades A to E are cut by
the model. Reasons are the largest losses, four at most: of a card against the neutral case, of trees against what they
expect of a training row (exact Shapley values); points are the points lost. Their language follows LC_ALL or LANG. A row scores the same alone as in a file. If any row cannot be read, the error names
its row and column and nothing is printed.

Example: sandglass credit score --data loans.csv --id LoanNr_ChkDgt --json`;

export default {
  name: 'credit score',
  summary: 'probability, score, grade and reasons for each row of a CSV file',
  help: HELP,
  valueFlags: ['data', 'model', 'id'],
  async run(call) {
    refuseWords(call);
    const rows = await tellRefusal(async () => {
      const table = await readData(call);
      const language = languageOf(process.env.LC_ALL || process.env.LANG || '');
      const model = await findScorer(call, optionalFlag(call, 'model'));
      return isInvoiceModel(model)
        ? scoreInvoices(model, table, language)
        : scoreTable(model, table, language, optionalFlag(call, 'id'));
    });
    for (const row of rows) call.print(call.json ? JSON.stringify(row) : lineOf(row));
  },
} satisfies Verb;

function lineOf({ id, probability, score, grade, reasons }: ScoredRow): string {
  const told = reasons.map(({ text, points }) => `${text} (−${points})`).join('; ');
  const percent = (probability * 100).toFixed(1);
  return `${id}  score ${score}  grade ${grade}  default ${percent} %${told === '' ? '' : `  ${told}`}`;
}
