import { decimal, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';
import { pilotPath } from './pilot.ts';

/** Where what is shown in disputes lies. */
export const TOKENS_PILOT = pilotPath('token');
export const DISPUTES = '/api/token/disputes';
export const disputePath = (payment: string): string => `${DISPUTES}/${encodeURIComponent(payment)}`;
export const sayPath = (payment: string): string => `${disputePath(payment)}/evidence`;
export const withdrawPath = (payment: string): string => `${disputePath(payment)}/withdraw`;
/** Kind of a document that its holder adds. */
export const EVIDENCE = 'dispute-evidence';

/** Why a holder contests a payment that they made themselves; the others are said by `not me`. */
export const OWN_REASONS = [
  'not-received',
  'not-as-described',
  'duplicate',
  'amount-differs',
  'credit-not-processed',
  'cancelled-recurring',
] as const;
export type OwnReason = (typeof OWN_REASONS)[number];
/** What speaks for itself: every other reason needs words. */
export const speaksForItself = (reason: OwnReason): boolean => reason === 'duplicate';

/** Workdays in which the bank presents it, and in which the shop's side answers; who does not answer has accepted. */
export const BANK_WORKDAYS = 10;
export const SHOP_WORKDAYS = 10;

export const dispute = object({
  dispute: text,
  reason: oneOf('unauthorised', ...OWN_REASONS),
  amount: decimal,
  state: oneOf(
    'opened',
    'presented',
    'represented',
    'presented-again',
    'arbitration',
    'won',
    'lost',
    'withdrawn',
  ),
  round: number,
  dueOn: nullable(text),
  advanced: decimal,
  paidOn: text,
  openedOn: text,
  endedOn: nullable(text),
  bearer: nullable(oneOf('holder', 'bank')),
  evidence: list(
    object({ by: oneOf('holder', 'bank', 'acquirer'), words: text, on: text, documents: list(text) }),
  ),
});
export type Dispute = Shaped<typeof dispute>;
export const said = object({ dispute: text });
/** While it lies with the bank its holder may take it back. */
export const isWithdrawable = ({ state }: Pick<Dispute, 'state'>): boolean =>
  state === 'opened' || state === 'represented';
