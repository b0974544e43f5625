import { parseDate } from '../calendar/civil-date.ts';
import { formatAmount, parseAmount } from '../exact/amount.ts';
import { parseRatePercent } from '../exact/rate.ts';
import { LoanTermsError } from '../refusal.ts';
import { type Movement, type RevolvingRow, revolve } from '../running/revolve.ts';
import { CN } from '../schedule/terms.ts';
import { type Answer, type AnswerRow, writeYield } from './answer.ts';
import { decimal, type Fields, list, text } from './fields.ts';
import { dayCountOf, roundingOf } from './words.ts';

/** A draw-and-repay case: `events` or `rows` of `{date, event: draw|repay|settle, amount}`. */
export function answerRevolving(fields: Fields): Answer {
  const terms = {
    rate: parseRatePercent(decimal(fields, 'annual_rate_percent')),
    dayCount: dayCountOf(text(fields, 'day_count') ?? 'act/360'),
    rounding: roundingOf(text(fields, 'rounding') ?? CN.rounding),
  };
  const given = list(fields, 'events');
  const movements = (given.length > 0 ? given : list(fields, 'rows')).map(readMovement);
  if (movements.length === 0)
    throw new LoanTermsError('events', 'no draw or repayment is given: add events.');
  const rows = revolve(terms, movements);
  const start = parseDate(movements[0]?.date ?? '');
  const total = rows.reduce((sum, row) => sum + row.interestMinor, 0n);
  const flows = rows.map((row) => ({
    at: parseDate(row.date) - start,
    principalMinor: row.principalMinor - row.drawnMinor,
    interestMinor: row.interestMinor,
  }));
  const settled = rows.at(-1)?.closingMinor === 0n;
  const yields = settled ? writeYield({ perYear: 365, flows }) : { annualisedRate: null, irr: null };
  return { rows: rows.map(writeRow), totalInterest: formatAmount(total), ...yields };
}

function readMovement(fields: Fields): Movement {
  const date = text(fields, 'date') ?? '';
  const kind = text(fields, 'event', 'kind');
  if (kind === 'settle') return { kind, date };
  if (kind === 'draw' || kind === 'repay')
    return { kind, date, amountMinor: parseAmount(decimal(fields, 'amount'), 'amount') };
  throw new LoanTermsError('events', `event '${kind ?? ''}' is not known: give draw, repay or settle.`);
}

function writeRow(row: RevolvingRow, index: number): AnswerRow {
  return {
    n: index + 1,
    date: row.date,
    days: row.days,
    event: row.kind,
    opening: formatAmount(row.openingMinor),
    ...(row.drawnMinor > 0n ? { drawn: formatAmount(row.drawnMinor) } : {}),
    principal: formatAmount(row.principalMinor),
    interest: formatAmount(row.interestMinor),
    payment: formatAmount(row.paymentMinor),
    closing: formatAmount(row.closingMinor),
  };
}
