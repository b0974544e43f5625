/**
 * Field 39 by the reason of a decline (ISO 8583-1:1987, table of response codes). A reason that is not here comes from
 * outside the engine: the pilot's limits are 61 and 65, what is suspended is 91, everything else 05.
 */
const CODES: Readonly<Record<string, string>> = {
  'token-unknown': '14',
  'token-inactive': '14',
  'token-deleted': '14',
  'token-expired': '54',
  'token-suspended-by-holder': '62',
  'token-suspended-by-requestor': '62',
  'token-suspended-by-issuer': '62',
  'card-unknown': '14',
  'card-closed': '14',
  'card-lost': '41',
  'card-stolen': '43',
  'card-expired': '54',
  'expiry-other': '54',
  'payment-of-nothing': '13',
  'payment-too-large': '13',
  'amount-not-positive': '13',
  'currency-other': '12',
  'merchant-foreign': '57',
  'category-cash': '57',
  'fraud-suspected': '59',
  'requestor-other': '58',
  'cryptogram-missing': '63',
  'cryptogram-false': '63',
  'cryptogram-reused': '63',
  'rule-merchant': '57',
  'rule-category': '57',
  'rule-region': '57',
  'rule-entry-mode': '57',
  'rule-hours': '57',
  'rule-last-day': '57',
  'rule-weekday': '57',
  'rule-per-payment': '61',
  'rule-per-day': '61',
  'rule-total': '61',
  'rule-payments-per-day': '65',
  'rule-payments': '65',
  'account-short': '51',
  'account-overdrawn': '51',
  'payment-reversed-before': '12',
  'advice-not-reversed': '12',
  'payment-known': '94',
  'original-unknown': '25',
  'original-number-other': '12',
  'original-of-another': '03',
  'original-amount-other': '64',
  'original-not-held': '12',
  'original-not-open': '12',
  'completion-too-much': '61',
  'refund-too-much': '61',
  'reversal-too-late': '12',
  'limit-reached': '61',
  'region-not-allowed': '57',
  'outside-hours': '57',
  'pilot-suspended': '91',
  'pilot-not-admitted': '91',
  'pilot-ended': '14',
  'idempotency-key-reused': '94',
};

export const APPROVED = '00';
/** Do not honour. */
const DECLINED = '05';

/** What network, lines and acquirer answer themselves. */
export const ANSWERS = {
  invalid: '12',
  noSuchIssuer: '15',
  /** The original was never seen. */
  unseen: '25',
  formatError: '30',
  notPermitted: '58',
  /** Issuer or its line away: nobody stands in for it. */
  away: '91',
  /** The other end does not wait, and may reverse. */
  broken: '96',
} as const;

/** Every answer that a party of a payment can give. */
export const everyAnswer: ReadonlySet<string> = new Set([
  APPROVED,
  DECLINED,
  ...Object.values(CODES),
  ...Object.values(ANSWERS),
]);

/** Reasons for which the issuer declines. */
export const declineReasons: readonly string[] = Object.keys(CODES);

/** Limits that count payments or payers, and not money. */
const COUNTING: readonly string[] = ['count', 'customers'];
const TOO_OFTEN = '65';

/** Field 39 for a refusal's code; a limit of the pilot says in `kind` what it counts. */
export function responseCodeOf(reason: string, { kind = '' }: Readonly<Record<string, string>> = {}): string {
  if (reason === 'limit-reached' && COUNTING.includes(kind)) return TOO_OFTEN;
  return CODES[reason] ?? DECLINED;
}
