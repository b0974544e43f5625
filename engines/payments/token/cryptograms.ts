import { checkTokenCryptogram, makeTokenCryptogram, type TokenHash, tokenKey } from '@sandglass/emv';

/** A payment as its cryptogram binds it: by this token, for this requestor, of this amount, at this merchant. */
export interface Bound {
  /** The token's reference. */
  readonly token: string;
  /** Token requestor, 11 digits. */
  readonly requestor: string;
  /** Minor units. */
  readonly amount: bigint;
  /** ISO 4217 numeric. */
  readonly currency: string;
  readonly merchant: string;
}

/** Who holds the tokens' keys: it makes a cryptogram for a requestor, and says of one whether it is genuine. */
export interface Cryptograms {
  /** 28 characters of Base64. `counter` rises with each of a token. */
  readonly make: (bound: Bound, counter: number) => string;
  /** Its counter; undefined: it is not genuine, or of another payment. */
  readonly counterOf: (bound: Bound, cryptogram: string) => number | undefined;
}

/**
 * Cryptograms under one key of the token service, from which each token's own is derived.
 *
 * @param master at least 16 bytes; asked for when it is needed, because the house opens its keys after it knows its pilots
 */
export function cryptogramsOf(master: () => Uint8Array, hash: TokenHash = 'sha256'): Cryptograms {
  const transactionOf = ({ token, requestor, amount, currency, merchant }: Bound) => ({
    token,
    requestorId: requestor,
    amountMinor: amount,
    currency,
    merchantId: merchant,
    reference: '',
  });
  return {
    make: (bound, counter) =>
      makeTokenCryptogram(tokenKey(master(), bound.token, hash), counter, transactionOf(bound), hash),
    counterOf: (bound, cryptogram) => {
      const key = tokenKey(master(), bound.token, hash);
      const checked = checkTokenCryptogram(key, cryptogram, transactionOf(bound), hash);
      return checked.authentic ? checked.counter : undefined;
    },
  };
}
