import { createCipheriv, createDecipheriv } from 'node:crypto';
import { EmvError } from '../error.ts';

/** Bytes of a block of DES. */
export const DES_BLOCK = 8;
const ZEROS = Buffer.alloc(DES_BLOCK);

/**
 * The key of a triple DES with three: one of 8 bytes is DES itself (E-D-E with one key), which OpenSSL 3 no longer offers by
 * its own name; one of 16 is K1 K2 K1.
 */
function tripled(key: Uint8Array): Buffer {
  if (key.length === 8) return Buffer.concat([key, key, key]);
  if (key.length === 16) return Buffer.concat([key, key.subarray(0, 8)]);
  if (key.length === 24) return Buffer.from(key);
  throw new EmvError('key', 'expected a DES key of 8, 16 or 24 bytes');
}

/** DES or triple DES in CBC mode from a zero vector, whole blocks only. */
export function desCbcEncrypt(key: Uint8Array, data: Uint8Array): Buffer {
  const cipher = createCipheriv('des-ede3-cbc', tripled(key), ZEROS).setAutoPadding(false);
  return Buffer.concat([cipher.update(whole(data)), cipher.final()]);
}

/** The same in ECB mode. */
export function desEncrypt(key: Uint8Array, data: Uint8Array): Buffer {
  const cipher = createCipheriv('des-ede3-ecb', tripled(key), null).setAutoPadding(false);
  return Buffer.concat([cipher.update(whole(data)), cipher.final()]);
}

export function desDecrypt(key: Uint8Array, data: Uint8Array): Buffer {
  const decipher = createDecipheriv('des-ede3-ecb', tripled(key), null).setAutoPadding(false);
  return Buffer.concat([decipher.update(whole(data)), decipher.final()]);
}

function whole(data: Uint8Array): Uint8Array {
  if (data.length % DES_BLOCK !== 0) throw new EmvError('length', 'expected whole blocks of 8 bytes');
  return data;
}
