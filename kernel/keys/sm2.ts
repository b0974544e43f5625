import { sm2 } from 'sm-crypto-v2';
import { KeyError } from './error.ts';
import type { Signer } from './signer.ts';

/** The user id where none was agreed (GM/T 0009 §10; RFC 8998 §3.2.1). */
export const SM2_DEFAULT_USER_ID = '1234567812345678';

const PRIVATE_KEY_BYTES = 32;
const PUBLIC_KEY_BYTES = 65;
const SIGNATURE_BYTES = 64;
/** The order n of the base point (GM/T 0003.5). */
const ORDER = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123');

/** A fresh private key: 32 bytes, in [1, n − 2]. */
export function newSm2PrivateKey(): Buffer {
  return Buffer.from(sm2.generateKeyPairHex().privateKey, 'hex');
}

/**
 * The signer of a 32-byte private key: SM2 over SM3(Z ‖ message), Z binding user id, curve and public key
 * (GM/T 0003.2 §5.5, §6.1). Throws KeyError for a number outside [1, n − 2].
 */
export function sm2Signer(privateKey: Uint8Array, userId: string = SM2_DEFAULT_USER_ID): Signer {
  const secret = hex(privateKey);
  const number = privateKey.length === PRIVATE_KEY_BYTES ? BigInt(`0x${secret}`) : 0n;
  if (number < 1n || number > ORDER - 2n)
    throw new KeyError('An SM2 private key is a number of 32 bytes from 1 to n − 2.');
  const publicKey = sm2.getPublicKeyFromPrivateKey(secret);
  return {
    algorithm: 'sm2-sm3',
    publicKey: Buffer.from(publicKey, 'hex'),
    sign: (message) =>
      Buffer.from(
        sm2.doSignature(Uint8Array.from(message), secret, { hash: true, der: false, publicKey, userId }),
        'hex',
      ),
  };
}

/** Whether r ‖ s (64 bytes) is this key's over this message; false also for malformed input and another curve's key. */
export function verifySm2(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
  userId: string = SM2_DEFAULT_USER_ID,
): boolean {
  if (!isSignature(signature) || sm2PublicKeyProblem(publicKey) !== undefined) return false;
  const options = { hash: true, der: false, userId };
  return sm2.doVerifySignature(Uint8Array.from(message), hex(signature), hex(publicKey), options);
}

/** Verification's steps B1, B2 and B5 (GM/T 0003.2 §7.1), which the library leaves to its caller or answers by throwing. */
function isSignature(signature: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_BYTES) return false;
  const [r, s] = [signature.subarray(0, 32), signature.subarray(32)].map((half) => BigInt(`0x${hex(half)}`));
  const inRange = (number: bigint): boolean => number >= 1n && number < ORDER;
  return inRange(r!) && inRange(s!) && (r! + s!) % ORDER !== 0n;
}

/** What is wrong with a public key, in a sentence; undefined for 04 ‖ x ‖ y, a point of SM2's curve. */
export function sm2PublicKeyProblem(publicKey: Uint8Array): string | undefined {
  if (publicKey.length !== PUBLIC_KEY_BYTES || publicKey[0] !== 0x04)
    return 'an SM2 public key has 65 bytes and begins with 04';
  if (!isOnCurve(hex(publicKey)))
    return 'the public key is no point of the SM2 curve: it belongs to another curve';
  return undefined;
}

function isOnCurve(publicKey: string): boolean {
  try {
    return sm2.verifyPublicKey(publicKey);
  } catch {
    return false;
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
