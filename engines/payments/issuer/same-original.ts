import type { Objection } from '@sandglass/operations';
import Type from 'typebox';
import { CURRENCY_NUMBER } from '../amount.ts';
import { no } from './attempt.ts';
import type { Authorisation } from './authorisation.ts';

/** What a message that follows a payment says of itself: absent where its sender keeps no such thing. */
export const Following = {
  /** Field 42: completions and refunds come from the merchant of the payment. */
  merchant: Type.Optional(Type.String({ minLength: 1, maxLength: 15 })),
  /** Field 49, ISO 4217 numeric. */
  currency: Type.Optional(Type.String({ pattern: '^[0-9]{3}$' })),
} as const;

/** Why a message cannot follow this payment: it is of another merchant, or of another currency. */
export function notOf(
  { merchant, currency }: { readonly merchant?: string; readonly currency?: string },
  original: Authorisation,
): Objection | undefined {
  if (merchant !== undefined && merchant !== original.merchant) return no('original-of-another');
  if (currency !== undefined && currency !== CURRENCY_NUMBER) return no('currency-other', { currency });
  return undefined;
}
