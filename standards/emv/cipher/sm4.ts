import { createCipheriv } from 'node:crypto';
import { EmvError } from '../error.ts';

/** Bytes of a block of SM4 (GB/T 32907). */
export const SM4_BLOCK = 16;
const ZEROS = Buffer.alloc(SM4_BLOCK);

const checked = (key: Uint8Array, data: Uint8Array): void => {
  if (key.length !== SM4_BLOCK) throw new EmvError('key', 'expected an SM4 key of 16 bytes');
  if (data.length % SM4_BLOCK !== 0) throw new EmvError('length', 'expected whole blocks of 16 bytes');
};

/** SM4 in ECB mode, whole blocks only. */
export function sm4Encrypt(key: Uint8Array, data: Uint8Array): Buffer {
  checked(key, data);
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

/** SM4 in CBC mode from a zero vector. */
export function sm4CbcEncrypt(key: Uint8Array, data: Uint8Array): Buffer {
  checked(key, data);
  const cipher = createCipheriv('sm4-cbc', key, ZEROS).setAutoPadding(false);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}
