import { constants, createPublicKey, type KeyObject, publicEncrypt } from 'node:crypto';
import { EmvError } from '../error.ts';

/** A public key as EMV carries it: modulus and exponent as bytes. */
export interface RsaKey {
  readonly modulus: Buffer;
  readonly exponent: Buffer;
}

/** Bytes of a modulus: what one command carries at most, and what was ever issued at least (EMV Book 2, B2.1). */
const MODULUS_BYTES_MAX = 248;
const MODULUS_BYTES_MIN = 64;

const made = new WeakMap<RsaKey, KeyObject>();

function keyOf(key: RsaKey): KeyObject {
  const known = made.get(key);
  if (known !== undefined) return known;
  const { modulus, exponent } = key;
  const odd = (bytes: Buffer): boolean => ((bytes.at(-1) ?? 0) & 1) === 1;
  const fits = modulus.length >= MODULUS_BYTES_MIN && modulus.length <= MODULUS_BYTES_MAX;
  if (!fits || !odd(modulus) || modulus[0] === 0 || !odd(exponent) || exponent.length > 3)
    throw new EmvError(
      'key',
      `expected an odd modulus of ${MODULUS_BYTES_MIN} to ${MODULUS_BYTES_MAX} bytes and an exponent`,
    );
  const jwk = { kty: 'RSA', n: modulus.toString('base64url'), e: exponent.toString('base64url') };
  const object = createPublicKey({ key: jwk, format: 'jwk' });
  made.set(key, object);
  return object;
}

/** The recovery function (Book 2, A2.1): what was signed, which begins with 6A and ends with BC, and says what it is. */
export function recover(key: RsaKey, signed: Uint8Array, format: number): Buffer {
  if (signed.length !== key.modulus.length)
    throw new EmvError(
      'certificate',
      `expected ${key.modulus.length} bytes, as the key has, found ${signed.length}`,
    );
  const recovered = raised(keyOf(key), signed);
  if (recovered[0] !== 0x6a || recovered.at(-1) !== 0xbc || recovered[1] !== format)
    throw new EmvError('certificate', `expected data signed in the format ${format} by this key`);
  return recovered;
}

function raised(key: KeyObject, signed: Uint8Array): Buffer {
  try {
    return publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, signed);
  } catch {
    // OpenSSL refuses what is not below the modulus: nobody signed that.
    throw new EmvError('certificate', 'expected data signed by this key');
  }
}
