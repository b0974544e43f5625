import { timingSafeEqual } from 'node:crypto';
import { EmvError } from '../error.ts';
import { DES_BLOCK, desCbcEncrypt, desDecrypt, desEncrypt } from './des.ts';
import { SM4_BLOCK, sm4CbcEncrypt } from './sm4.ts';

/** How a message is filled up to whole blocks: ISO 9797-1 method 1 (zeros, none where it fits) or 2 (80, then zeros). */
export type Padding = 'zeros' | '80';

/** The message in whole blocks. */
export function padded(data: Uint8Array, padding: Padding, block: number): Buffer {
  const end = padding === '80' ? data.length + 1 : Math.max(data.length, 1);
  const whole = Buffer.alloc(Math.ceil(end / block) * block);
  whole.set(data);
  if (padding === '80') whole[data.length] = 0x80;
  return whole;
}

/** ISO 9797-1 algorithm 1 with DES, ANSI X9.9: CBC with a key of 8 bytes (or 16, triple DES throughout); the last block. */
export const cbcMac = (key: Uint8Array, data: Uint8Array, padding: Padding = 'zeros'): Buffer =>
  desCbcEncrypt(key, padded(data, padding, DES_BLOCK)).subarray(-DES_BLOCK);

/**
 * ISO 9797-1 algorithm 3, ANSI X9.19, the “retail MAC”: CBC with the left half of a key of 16 bytes, its last block decrypted
 * with the right half and encrypted with the left again.
 */
export function retailMac(key: Uint8Array, data: Uint8Array, padding: Padding = 'zeros'): Buffer {
  if (key.length !== 2 * DES_BLOCK) throw new EmvError('key', 'expected a key of 16 bytes');
  const left = key.subarray(0, DES_BLOCK);
  const last = cbcMac(left, data, padding);
  return desEncrypt(left, desDecrypt(key.subarray(DES_BLOCK), last));
}

/** GB/T 15852.1 algorithm 1 with SM4: CBC, the last block of 16 bytes. */
export const sm4CbcMac = (key: Uint8Array, data: Uint8Array, padding: Padding = 'zeros'): Buffer =>
  sm4CbcEncrypt(key, padded(data, padding, SM4_BLOCK)).subarray(-SM4_BLOCK);

/** Whether two authenticators are the same, in a time that does not tell where they differ. */
export const sameMac = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
