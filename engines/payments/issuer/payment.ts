import type { Static } from 'typebox';
import Type from 'typebox';
import { Amount, minorOf } from '../amount.ts';
import { Origin, Place } from './exchange.ts';
import type { Issuer } from './issuer.ts';

const Reference = Type.String({ minLength: 1, maxLength: 64 });

/** A payment that an acquirer asks for: the message's fields, the number itself replaced by its reference at the door. */
export const Payment = Type.Object(
  {
    ...Origin,
    ...Place,
    amount: Amount,
    /** Field 14, 'YYMM': what the message says of when the card or token ends. */
    expires: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
    /** Reference of the token or the card that was presented. */
    token: Type.Optional(Reference),
    card: Type.Optional(Reference),
    /** Who presents the token: its requestor, 11 digits. */
    requestor: Type.Optional(Type.String({ pattern: '^[0-9]{11}$' })),
    /** The cryptogram that came with it. */
    cryptogram: Type.Optional(Type.String({ pattern: '^[0-9A-Za-z+/=]{28}$' })),
    /** The merchant asks, within what the holder agreed to earlier. */
    recurring: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type PaymentInput = Static<typeof Payment>;

/** What is known of the cryptogram before the decision: its counter where it is genuine. */
export interface Examined {
  readonly counter: number | null;
  readonly isFalse: boolean;
}

/** Looks at the cryptogram: it needs the token's key and nothing that changes. */
export function examined({ cryptograms }: Issuer, input: PaymentInput): Examined {
  const { cryptogram, token, requestor = '' } = input;
  if (cryptogram === undefined || token === undefined) return { counter: null, isFalse: false };
  const { currency, merchant } = input;
  const bound = { token, requestor, amount: minorOf(input.amount), currency, merchant };
  const counter = cryptograms.counterOf(bound, cryptogram) ?? null;
  return { counter, isFalse: counter === null };
}
