import { createHash, timingSafeEqual } from 'node:crypto';
import { EmvError } from '../error.ts';
import { assertAlgorithm, assertHash, HASH_BYTES } from './hash.ts';
import { type RsaKey, recover } from './rsa.ts';

/** A certification authority's key, as a terminal keeps it. */
export interface AuthorityKey extends RsaKey {
  /** Five bytes in hexadecimal. */
  readonly rid: string;
  /** One byte in hexadecimal. */
  readonly index: string;
}

/** Whether SHA-1 over RID, index, modulus and exponent is what was published with the key (Book 2, 11.2.2). */
export function isAuthentic({ rid, index, modulus, exponent }: AuthorityKey, sha1: Uint8Array): boolean {
  const hash = createHash('sha1')
    .update(rid, 'hex')
    .update(index, 'hex')
    .update(modulus)
    .update(exponent)
    .digest();
  return sha1.length === hash.length && timingSafeEqual(hash, sha1);
}

/** A public key that a certificate carried, and what the certificate says of it. */
export interface CertifiedKey extends RsaKey {
  /** Leftmost digits of the number, or the number itself, without their F. */
  readonly identifier: string;
  /** Last month of its validity, MMYY. */
  readonly expiry: string;
  /** Three bytes in hexadecimal, the issuer's own. */
  readonly serial: string;
}

/** What comes beside a certificate in the card's records. */
export interface CertificateParts {
  readonly certificate: Uint8Array;
  /** The digits of the modulus that the certificate had no room for. */
  readonly remainder?: Uint8Array | undefined;
  readonly exponent: Uint8Array;
}

const ISSUER_FORMAT = 0x02;
const ISSUER_HEAD = 15;

/**
 * Recovers the issuer's key from tags 90, 92 and 9F32 by the authority's (Book 2, 5.3 and 6.3, steps 1 to 12). Whether the authority's
 * key serves, the month has passed, or the certificate was revoked, is for the caller, who has the lists and the date.
 */
export function recoverIssuerKey(
  authority: RsaKey,
  { certificate, remainder, exponent }: CertificateParts,
): CertifiedKey {
  const recovered = recover(authority, certificate, ISSUER_FORMAT);
  assertAlgorithm(recovered[11]);
  assertHash(recovered, remainder ?? new Uint8Array(), exponent);
  assertAlgorithm(recovered[12]);
  return {
    modulus: modulusOf(recovered, ISSUER_HEAD, recovered[13]!, remainder),
    exponent: Buffer.from(exponent),
    identifier: recovered.toString('hex', 2, 6).replace(/f+$/, ''),
    expiry: recovered.toString('hex', 6, 8),
    serial: recovered.toString('hex', 8, 11),
  };
}

/** The modulus from the certificate's own digits and its remainder. */
export function modulusOf(recovered: Buffer, head: number, length: number, remainder?: Uint8Array): Buffer {
  const inside = recovered.subarray(head, -(HASH_BYTES + 1));
  if (length <= inside.length) return Buffer.from(inside.subarray(0, length));
  const modulus = Buffer.concat([inside, remainder ?? new Uint8Array()]);
  if (modulus.length !== length)
    throw new EmvError('certificate', `expected a remainder of ${length - inside.length} bytes`);
  return modulus;
}

/** Whether an issuer's certificate is for this card: its identifier is the number's first three to eight digits (step 8). */
export const belongsTo = ({ identifier }: CertifiedKey, pan: string): boolean =>
  /^\d{3,8}$/.test(identifier) && pan.startsWith(identifier);
