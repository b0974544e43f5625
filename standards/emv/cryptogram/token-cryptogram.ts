import { timingSafeEqual } from 'node:crypto';
import { EmvError } from '../error.ts';
import { hmacOfTexts } from './hmac.ts';

/**
 * A token cryptogram: 20 bytes, 28 characters of Base64, the size of the field that networks give a TAVV or CAVV. That a token's
 * transaction carries a cryptogram unique to it is the standard's (EMVCo Payment Tokenisation Framework); how networks make theirs is
 * not public, so **the construction is ours**: version, counter, and 15 bytes of HMAC — with SHA-256, or SM3 in the 国密 suite — under a
 * key of the token's own, over everything that the transaction must not change.
 */
export interface TokenTransaction {
  readonly token: string;
  /** Eleven digits. */
  readonly requestorId: string;
  readonly amountMinor: bigint;
  /** Three digits of ISO 4217. */
  readonly currency: string;
  /** Who is paid: the card acceptor identification code. */
  readonly merchantId: string;
  /** What makes the merchant's request one of its own, such as its order or an unpredictable number; may be empty. */
  readonly reference: string;
}

/** The hash that the suite has. */
export type TokenHash = 'sha256' | 'sm3';

const VERSION = 1;
const HEAD_BYTES = 5;
const MAC_BYTES = 15;
const COUNTER_MAX = 0xffff_ffff;
const KEY_BYTES_MIN = 16;

/** The token's own key, from the token service's: whoever takes one token's key can make cryptograms of no other. */
export function tokenKey(masterKey: Uint8Array, token: string, hash: TokenHash = 'sha256'): Buffer {
  if (masterKey.length < KEY_BYTES_MIN)
    throw new EmvError('key', `expected a key of at least ${KEY_BYTES_MIN} bytes`);
  return hmacOfTexts(hash, masterKey, ['sandglass token key', token]);
}

/**
 * Makes the cryptogram for one transaction. `counter` must rise with each: whoever verifies remembers the highest that was used and
 * refuses it again.
 */
export function makeTokenCryptogram(
  key: Uint8Array,
  counter: number,
  transaction: TokenTransaction,
  hash: TokenHash = 'sha256',
): string {
  if (!Number.isInteger(counter) || counter < 1 || counter > COUNTER_MAX)
    throw new EmvError('number', 'expected a counter from 1 to 4294967295');
  const head = Buffer.alloc(HEAD_BYTES);
  head[0] = VERSION;
  head.writeUInt32BE(counter, 1);
  return Buffer.concat([head, macOf(key, head, transaction, hash)]).toString('base64');
}

/** Whether a cryptogram is right for this transaction, and its counter. Compared in constant time; what is malformed is not right. */
export function checkTokenCryptogram(
  key: Uint8Array,
  cryptogram: string,
  transaction: TokenTransaction,
  hash: TokenHash = 'sha256',
): { readonly authentic: true; readonly counter: number } | { readonly authentic: false } {
  const bytes = Buffer.from(cryptogram, 'base64');
  const wellFormed =
    bytes.length === HEAD_BYTES + MAC_BYTES &&
    bytes[0] === VERSION &&
    bytes.toString('base64') === cryptogram;
  if (!wellFormed) return { authentic: false };
  const head = bytes.subarray(0, HEAD_BYTES);
  if (!timingSafeEqual(bytes.subarray(HEAD_BYTES), macOf(key, head, transaction, hash)))
    return { authentic: false };
  return { authentic: true, counter: bytes.readUInt32BE(1) };
}

function macOf(key: Uint8Array, head: Buffer, transaction: TokenTransaction, hash: TokenHash): Buffer {
  const { token, requestorId, amountMinor, currency, merchantId, reference } = transaction;
  const mac = hmacOfTexts(hash, key, [
    'sandglass token cryptogram',
    head.toString('hex'),
    token,
    requestorId,
    String(amountMinor),
    currency,
    merchantId,
    reference,
  ]);
  return mac.subarray(0, MAC_BYTES);
}
