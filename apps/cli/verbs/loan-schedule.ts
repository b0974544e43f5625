import { type Answer, answerCase, LoanTermsError } from '@sandglass/loanmath';
import { answerFlags, VALUE_FLAGS } from '../loan/flags.ts';
import { scheduleTable } from '../loan/table.ts';
import { InputError, UsageError, type Verb, type VerbCall } from '../verb.ts';

const HELP = `sandglass loan schedule --principal P --rate PERCENT --periods N --form FORM --start DATE [flags]
sandglass loan schedule FILE

The repayment schedule of a loan: one row a period, exact to the minor unit, the last row taking the rounding.

  --principal P     amount with at most two decimals, such as 500000.00
  --rate PERCENT    yearly rate in percent, such as 3.95
  --periods N       1 to 1200
  --form FORM       equal-instalment (等额本息), equal-principal (等额本金), interest-first (先息后本) or
                    bullet (到期一次还本付息: simple interest, all at the end, so the rows before are zero)
  --start DATE      day of the draw, YYYY-MM-DD; its day of the month is the due day, the month's last day where
                    that is missing, and back again after
  --frequency F     month (default), week or day; --every K: each K of them (default 1)
  --day-count D     30/360, act/360, act/365, act/364 or act/act. Default: 30/360 by month (month rate = annual / 12),
                    act/360 by week or day (day rate = annual / 360), as the PBoC's 银发〔2005〕129号 has it.
                    30/360 by week or day is 30E/360
  --grace N         first periods that pay interest only (default 0)
  --rounding R      half-up (default), half-even or down: interest once a period, the instalment once

FILE (or - for standard input) is one JSON case: with due_dates it follows Fineract's progressive loan (half-even;
a new rate counts from the day before its date; act/act turns the year on 31 December, "act/act ISDA" on 1 January; the
instalment is adjusted towards the last row), with period month, quarter, semester or year CapSens/loan-creator (half-up, rounding
differences carried), else Chinese practice (half-up). Events: {"date" or "after_period", "newRatePercent" | "draw" | "prepay" with "mode" reduce-payment (default)
or shorten-term}. Draw-and-repay (随借随还), overdue cases and calculator cases are understood, too.

annualisedRate is simple: interest / (principal outstanding x time). irr is the effective (compound) yearly internal
rate. Both in percent; time is in months where every period counts whole months, else in days of a 365-day year.

Example: sandglass loan schedule --principal 500000 --rate 3.95 --periods 24 --form equal-instalment --start 2024-01-31`;

export default {
  name: 'loan schedule',
  summary: 'repayment schedule of a loan, from flags or a case file',
  help: HELP,
  valueFlags: VALUE_FLAGS,
  async run(call) {
    const answer = await answerCall(call);
    if (call.json) call.print(JSON.stringify(answer));
    else for (const line of scheduleTable(answer)) call.print(line);
  },
} satisfies Verb;

async function answerCall(call: VerbCall): Promise<Answer> {
  const [path, ...more] = call.args;
  if (more.length > 0) throw new UsageError('loan schedule takes one file: give the others one by one.');
  if (path !== undefined && VALUE_FLAGS.some((flag) => flag in call.flags)) {
    throw new UsageError('loan schedule takes a file or flags, not both: put the terms into the file.');
  }
  return path === undefined ? answerFromFlags(call) : answerFromFile(call, path);
}

function answerFromFlags(call: VerbCall): Answer {
  try {
    return answerFlags(call);
  } catch (error) {
    if (error instanceof LoanTermsError) throw new UsageError(error.message);
    throw error;
  }
}

async function answerFromFile(call: VerbCall, path: string): Promise<Answer> {
  const content = await call.read(path);
  try {
    return answerCase(parseJson(content.toString('utf8'), path));
  } catch (error) {
    if (error instanceof LoanTermsError) {
      throw new InputError('loan-terms', 'No schedule can be made of these terms', error.message);
    }
    throw error;
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new InputError(
      'not-json',
      'The file is not JSON',
      `${path} is not JSON: give one case as a JSON object.`,
    );
  }
}
