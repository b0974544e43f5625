import type { Json, Role } from '@sandglass/operations';
import { parseDate, workdaysBetween } from '@sandglass/time';
import { amountText } from '../amount.ts';
import type { Hardship } from './hardship.ts';

/** A request as its customer or the staff see it. */
export function hardshipView(
  of: Hardship,
  role: Role,
  businessDate: string,
): { readonly [name: string]: Json } {
  const waits = of.state === 'asked';
  const offer = of.offer;
  const view = {
    loan: of.loan,
    hardship: of.id,
    customer: of.customer,
    state: of.state,
    wish: of.wish,
    words: of.words,
    affordable: of.affordable === null ? null : amountText(of.affordable),
    askedOn: of.asked_on,
    dueOn: of.due_on,
    offer:
      offer === null
        ? null
        : { kind: offer.kind, months: offer.months, words: offer.words, until: offer.until },
    answer: of.answer,
    answeredOn: of.answered_on,
    endedOn: of.ended_on,
  };
  if (role === 'customer') return view;
  return {
    ...view,
    late: waits && businessDate > of.due_on,
    workdaysLeft:
      waits && businessDate <= of.due_on
        ? workdaysBetween(parseDate(businessDate), parseDate(of.due_on))
        : null,
  };
}
