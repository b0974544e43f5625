import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { Suite } from './suite.ts';

/** Encrypts a few bytes under a key of its own and binds them to a place. */
export interface Wrapping {
  wrap(plain: Uint8Array, context: string): Buffer;
  /** undefined where another key or another wrapping made it, or it was altered or moved. */
  unwrap(wrapped: Buffer, context: string): Buffer | undefined;
}

/** The wrapping of a suite, its keys derived from the master key by the suite's own hash (HKDF, RFC 5869). */
export const WRAPPINGS: Readonly<Record<Suite, (masterKey: Buffer) => Wrapping>> = {
  international: aes256Gcm,
  gm: sm4CtrHmacSm3,
};

/** As a KeyObject: node:crypto makes a cipher of one in a tenth of the time that a Buffer takes (measured: 1.2 µs for 11). */
const derived = (hash: 'sha256' | 'sm3', masterKey: Buffer, info: string, bytes: number): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync(hash, masterKey, '', info, bytes)));

const GCM_NONCE_BYTES = 12;
const GCM_TAG_BYTES = 16;

/** nonce ‖ ciphertext ‖ tag, AES-256-GCM (NIST SP 800-38D). */
function aes256Gcm(masterKey: Buffer): Wrapping {
  const key = derived('sha256', masterKey, 'sandglass wrap v1', 32);
  return {
    wrap(plain, context) {
      const nonce = randomBytes(GCM_NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(Buffer.from(context));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    unwrap(wrapped, context) {
      const end = wrapped.length - GCM_TAG_BYTES;
      if (end < GCM_NONCE_BYTES) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, GCM_NONCE_BYTES));
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(wrapped.subarray(end));
      try {
        return Buffer.concat([decipher.update(wrapped.subarray(GCM_NONCE_BYTES, end)), decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}

const SM4_KEY_BYTES = 16;
const SM4_COUNTER_BYTES = 16;
const SM3_BYTES = 32;

/**
 * counter ‖ ciphertext ‖ MAC: SM4-CTR (GB/T 32907, GB/T 17964), then HMAC-SM3 (GB/T 15852.2) over all of it and the
 * context. node:crypto has no SM4-GCM.
 */
function sm4CtrHmacSm3(masterKey: Buffer): Wrapping {
  const key = derived('sm3', masterKey, 'sandglass gm wrap v1', SM4_KEY_BYTES);
  const macKey = derived('sm3', masterKey, 'sandglass gm mac v1', SM3_BYTES);
  const macOf = (body: Buffer, context: string): Buffer => {
    const place = Buffer.from(context);
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(place.length));
    return createHmac('sm3', macKey).update(length).update(place).update(body).digest();
  };
  return {
    wrap(plain, context) {
      const counter = randomBytes(SM4_COUNTER_BYTES);
      const cipher = createCipheriv('sm4-ctr', key, counter);
      const body = Buffer.concat([counter, cipher.update(plain), cipher.final()]);
      return Buffer.concat([body, macOf(body, context)]);
    },
    unwrap(wrapped, context) {
      const end = wrapped.length - SM3_BYTES;
      if (end < SM4_COUNTER_BYTES) return undefined;
      const body = wrapped.subarray(0, end);
      if (!timingSafeEqual(wrapped.subarray(end), macOf(body, context))) return undefined;
      const decipher = createDecipheriv('sm4-ctr', key, body.subarray(0, SM4_COUNTER_BYTES));
      return Buffer.concat([decipher.update(body.subarray(SM4_COUNTER_BYTES)), decipher.final()]);
    },
  };
}
