import { decimal, flag, list, nullable, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';
import { isZero } from './bounds.ts';

const PAYMENTS = '/api/token/payments';

/** A page of the person's payments, of one token or of all. */
export function paymentsPath(token: string | undefined, cursor?: string): string {
  const query = new URLSearchParams({
    ...(token === undefined ? {} : { token }),
    ...(cursor === undefined ? {} : { cursor }),
  }).toString();
  return query === '' ? PAYMENTS : `${PAYMENTS}?${query}`;
}
export const paymentPath = (payment: string): string => `${PAYMENTS}/${encodeURIComponent(payment)}`;
export const notMePath = (payment: string): string => `${paymentPath(payment)}/not-me`;

export const payment = object({
  id: text,
  at: text,
  token: text,
  merchant: text,
  merchantName: text,
  category: text,
  amount: decimal,
  captured: decimal,
  refunded: decimal,
  state: oneOf('held', 'paid', 'closed', 'reversed', 'expired', 'declined'),
  /** Why it was declined, with the figures of that moment. */
  reason: nullable(object({ code: text, title: sentence, text: sentence })),
  /** When its holder said that it was not them. */
  reportedAt: nullable(text),
  /** Whether it is contested, or was. */
  disputed: flag,
  /** What of it may be contested, and until when. */
  contestable: decimal,
  contestableUntil: text,
});
export type Payment = Shaped<typeof payment>;

/** Money was taken, and nobody contests it yet. */
export const isContestable = ({ contestable, disputed }: Payment): boolean =>
  !disputed && !isZero(contestable);

export const payments = object({ payments: list(payment), next: nullable(text) });
export const reported = object({ token: text, state: text });
