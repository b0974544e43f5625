import type { DayCount } from '../calendar/day-count.ts';
import { ROUNDINGS, type Rounding } from '../exact/rounding.ts';
import { LoanTermsError } from '../refusal.ts';
import { FORMS, type Form } from '../schedule/terms.ts';

const FORM_WORDS: readonly (readonly [RegExp, Form])[] = [
  [/equal[- ]instal|等额本息|等額本息|annuity|declining/i, 'equal-instalment'],
  [/equal[- ]principal|等额本金|等額本金|linear/i, 'equal-principal'],
  [/interest[- ]first|先息后本|先息後本|in[- ]fine/i, 'interest-first'],
  [/bullet|一次还本|一次還本/i, 'bullet'],
];

/** The form that a case's method names, in English or Chinese. @throws LoanTermsError for an unknown one */
export function formOf(method: string): Form {
  for (const [words, form] of FORM_WORDS) if (words.test(method)) return form;
  throw new LoanTermsError('form', `form '${method}' is not known: give one of ${FORMS.join(', ')}.`);
}

/** @throws LoanTermsError for an unknown day count */
export function dayCountOf(words: string): DayCount {
  const plain = words.toLowerCase().replaceAll('actual', 'act').replaceAll(' ', '');
  if (/^30e?\/360$/.test(plain)) return '30/360';
  if (/^act\/act(?:\(?isda\)?)?$/.test(plain)) return 'act/act';
  const year = /^act\/(360|365|364)f?$/.exec(plain)?.[1] ?? /(360|365|364)-?dayyear/.exec(plain)?.[1];
  if (year === '360') return 'act/360';
  if (year === '365') return 'act/365';
  if (year === '364') return 'act/364';
  throw new LoanTermsError(
    'day-count',
    `day count '${words}' is not known: give one of 30/360, act/360, act/365, act/364, act/act.`,
  );
}

/** @throws LoanTermsError for an unknown rounding */
export function roundingOf(words: string): Rounding {
  const found = ROUNDINGS.find((rounding) => rounding === words);
  if (found) return found;
  throw new LoanTermsError(
    'rounding',
    `rounding '${words}' is not known: give one of ${ROUNDINGS.join(', ')}.`,
  );
}
