import type { Draft } from './rules/draft.ts';

/** What a person can do about a payment that was declined. */
export type Fix =
  /** Change one rule: the control that holds it. */
  | { readonly do: 'rule'; readonly control: keyof Omit<Draft, 'kept'> }
  | { readonly do: 'resume' | 'make-another' | 'pay-in' | 'ask-shop' | 'call-bank' | 'pay-other-way' };

/** Which rule refused, by the reason's code. */
const RULES: Readonly<Record<string, keyof Omit<Draft, 'kept'>>> = {
  'rule-weekday': 'weekdays',
  'rule-hours': 'from',
  'rule-last-day': 'lastDay',
  'rule-per-payment': 'perPayment',
  'rule-per-day': 'perDay',
  'rule-total': 'total',
  'rule-payments-per-day': 'paymentsPerDay',
  'rule-payments': 'payments',
  'rule-merchant': 'merchants',
  'rule-category': 'kinds',
  'rule-region': 'regions',
  'rule-entry-mode': 'channels',
};

const OTHERS: Readonly<Record<string, Exclude<Fix['do'], 'rule'>>> = {
  'token-suspended-by-holder': 'resume',
  'token-suspended-by-requestor': 'ask-shop',
  'token-suspended-by-issuer': 'call-bank',
  'fraud-suspected': 'call-bank',
  'token-deleted': 'make-another',
  'token-expired': 'make-another',
  'account-short': 'pay-in',
  'account-overdrawn': 'pay-in',
  'cryptogram-missing': 'ask-shop',
  'cryptogram-false': 'ask-shop',
  'cryptogram-reused': 'ask-shop',
  'requestor-other': 'ask-shop',
  'card-lost': 'call-bank',
  'card-stolen': 'call-bank',
  'card-expired': 'call-bank',
  'card-closed': 'call-bank',
  'merchant-foreign': 'pay-other-way',
  'category-cash': 'pay-other-way',
  'currency-other': 'pay-other-way',
};

/** The one thing that would let the next such payment through; undefined: nothing that the person could do. */
export function fixOf(reason: string): Fix | undefined {
  const control = RULES[reason];
  if (control !== undefined) return { do: 'rule', control };
  const other = OTHERS[reason];
  return other === undefined ? undefined : { do: other };
}
