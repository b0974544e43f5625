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
    /** Reference of the token or the card that was presented. */
    token: Type.Optional(Reference),
    card: Type.Optional(Reference),
    /** The cryptogram that came with it, and its counter. */
    cryptogram: Type.Optional(
      Type.Object(
        {
          counter: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
          value: Type.String({ pattern: '^[0-9a-f]{40}$' }),
        },
        { additionalProperties: false },
      ),
    ),
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
  const { cryptogram, token } = input;
  if (cryptogram === undefined || token === undefined) return { counter: null, isFalse: false };
  const { counter, value } = cryptogram;
  const { currency, merchant } = input;
  const bound = { token, counter, amount: minorOf(input.amount), currency, merchant };
  const isFalse = !cryptograms.isGenuine(bound, Buffer.from(value, 'hex'));
  return { counter: isFalse ? null : counter, isFalse };
}
