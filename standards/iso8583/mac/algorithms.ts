import { Iso8583Error } from '../error.ts';
import { type BlockCipher, DES, SM4 } from './ciphers.ts';

/** How a message is filled up to whole blocks: ISO 9797-1 method 1 (zeros, none where it fits) or 2 (80, then zeros). */
export type Padding = 'zeros' | '80';

function padded(data: Uint8Array, padding: Padding, block: number): Buffer {
  const end = padding === '80' ? data.length + 1 : Math.max(data.length, 1);
  const whole = Buffer.alloc(Math.ceil(end / block) * block);
  whole.set(data);
  if (padding === '80') whole[data.length] = 0x80;
  return whole;
}

const lastBlock = (cipher: BlockCipher, key: Uint8Array, data: Uint8Array, padding: Padding): Buffer =>
  cipher.chain(key, padded(data, padding, cipher.block)).subarray(-cipher.block);

/** ISO 9797-1 algorithm 1, ANSI X9.9: CBC by DES; with a key of 16 bytes by triple DES. */
export const cbcMac = (key: Uint8Array, data: Uint8Array, padding: Padding = 'zeros'): Buffer =>
  lastBlock(DES, key, data, padding);

/**
 * ISO 9797-1 algorithm 3, ANSI X9.19, the “retail MAC”: CBC by the left half of a key of 16 bytes, the last block decrypted by
 * the right half and encrypted by the left again.
 */
export function retailMac(key: Uint8Array, data: Uint8Array, padding: Padding = 'zeros'): Buffer {
  if (key.length !== 16) throw new Iso8583Error('mac', 'expected a key of 16 bytes');
  const left = key.subarray(0, 8);
  return DES.encrypt(left, DES.decrypt(key.subarray(8), lastBlock(DES, left, data, padding)));
}

/** GB/T 15852.1 algorithm 1: CBC by SM4; 16 bytes, of which a message carries the first 8. */
export const sm4CbcMac = (key: Uint8Array, data: Uint8Array, padding: Padding = 'zeros'): Buffer =>
  lastBlock(SM4, key, data, padding);
