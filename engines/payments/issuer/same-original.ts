import type { Objection } from '@sandglass/operations';
import Type, { type Static } from 'typebox';
import { CURRENCY_NUMBER } from '../amount.ts';
import { no } from './attempt.ts';
import type { Authorisation } from './authorisation.ts';

/** What a message that follows a payment says of itself: absent where its sender keeps no such thing. */
export const Following = {
  /** Field 42: completions and refunds come from the merchant of the payment. */
  merchant: Type.Optional(Type.String({ minLength: 1, maxLength: 15 })),
  /** Field 49, ISO 4217 numeric. */
  currency: Type.Optional(Type.String({ pattern: '^[0-9]{3}$' })),
  /** Reference of the number that it presents, field 2. */
  token: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  card: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
} as const;

const Said = Type.Object(Following);

/** Why a message cannot follow this payment: it is of another merchant, number or currency. */
export function notOf(
  { merchant, currency, token, card }: Static<typeof Said>,
  original: Authorisation,
): Objection | undefined {
  if (merchant !== undefined && merchant !== original.merchant) return no('original-of-another');
  if (token !== undefined && token !== original.token) return no('original-number-other');
  if (card !== undefined && (original.token !== null || card !== original.card))
    return no('original-number-other');
  if (currency !== undefined && currency !== CURRENCY_NUMBER) return no('currency-other', { currency });
  return undefined;
}
