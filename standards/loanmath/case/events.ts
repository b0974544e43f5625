import { type DayNumber, parseDate } from '../calendar/civil-date.ts';
import { parseAmount } from '../exact/amount.ts';
import { parseRatePercent } from '../exact/rate.ts';
import { LoanTermsError } from '../refusal.ts';
import type { Timeline } from '../schedule/period.ts';
import type { LoanEvent, PrepayMode } from '../schedule/terms.ts';
import { count, decimal, type Fields, list, text } from './fields.ts';

/** A case's events: each on a `date` or `after_period`, with `newRatePercent`, `draw` or `prepay` (+ `mode`). */
export function readEvents(fields: Fields, timeline: Timeline): LoanEvent[] {
  return list(fields, 'events').map((event) => readEvent(event, dayOf(event, timeline)));
}

function readEvent(event: Fields, day: DayNumber): LoanEvent {
  if ('newRatePercent' in event)
    return { kind: 'rate', day, rate: parseRatePercent(decimal(event, 'newRatePercent')) };
  if ('draw' in event) return { kind: 'draw', day, amountMinor: parseAmount(decimal(event, 'draw'), 'draw') };
  if ('prepay' in event) {
    const amountMinor = parseAmount(decimal(event, 'prepay'), 'prepay');
    return { kind: 'prepay', day, amountMinor, mode: prepayMode(text(event, 'mode')) };
  }
  throw new LoanTermsError('events', 'an event names no change: give newRatePercent, draw or prepay.');
}

function dayOf(event: Fields, timeline: Timeline): DayNumber {
  const date = text(event, 'date');
  if (date !== null) {
    if (timeline.dated) return parseDate(date);
    throw new LoanTermsError(
      'events',
      `the event on ${date} needs a loan with dates: add start, or say after_period.`,
    );
  }
  const after = count(event, 'after_period');
  const period = timeline.periods[after - 1];
  if (period) return period.due;
  throw new LoanTermsError(
    'events',
    `after_period ${after} is not one of the ${timeline.periods.length} periods.`,
  );
}

function prepayMode(words: string | null): PrepayMode {
  switch (words) {
    case null:
    case 'reduce-payment':
    case 'reduce-instalment':
      return 'reduce-instalment';
    case 'shorten-term':
    case 'reduce-term':
      return 'reduce-term';
    default:
      throw new LoanTermsError(
        'events',
        `prepayment mode '${words}' is not known: give reduce-payment or shorten-term.`,
      );
  }
}
