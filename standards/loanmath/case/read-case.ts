import type { Answer } from './answer.ts';
import { answerCarried } from './carried.ts';
import { answerCounted } from './counted.ts';
import { asFields, type Fields, list, text } from './fields.ts';
import { answerInstalments } from './instalments.ts';
import { answerOverdue } from './overdue.ts';
import { answerProgressive } from './progressive.ts';
import { answerRevolving } from './revolving.ts';

/** Which convention a case follows is told by what it gives; the first that fits answers. */
const KINDS: readonly {
  readonly fits: (fields: Fields) => boolean;
  readonly answer: (fields: Fields) => Answer;
}[] = [
  { fits: (fields) => 'due_dates' in fields, answer: answerProgressive },
  { fits: (fields) => 'instalments' in fields, answer: answerInstalments },
  { fits: (fields) => 'penalty_multiplier' in fields, answer: answerOverdue },
  { fits: isRevolving, answer: answerRevolving },
  { fits: (fields) => 'period' in fields, answer: answerCarried },
];

/**
 * The schedule of one case (forms, due dates, rate changes, draws, prepayments …) as `loan schedule FILE` takes it.
 * @param value the parsed JSON of the case
 * @throws LoanTermsError with one sentence on what to change
 */
export function answerCase(value: unknown): Answer {
  const fields = asFields(value, 'the case');
  const kind = KINDS.find(({ fits }) => fits(fields));
  return kind ? kind.answer(fields) : answerCounted(fields);
}

function isRevolving(fields: Fields): boolean {
  if (/随借随还|隨借隨還|draw[- ]and[- ]repay|revolving/i.test(text(fields, 'method', 'form') ?? ''))
    return true;
  return 'rows' in fields && !('principal' in fields) && list(fields, 'rows').some((row) => 'event' in row);
}
