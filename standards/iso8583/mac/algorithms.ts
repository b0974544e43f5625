import { Iso8583Error } from '../error.ts';
import { DES, type KeyedCipher, SM4 } from './ciphers.ts';
import type { Mac } from './seal.ts';

/** How a message is filled up to whole blocks: ISO 9797-1 method 1 (zeros, none where it fits) or 2 (80, then zeros). */
export type Padding = 'zeros' | '80';

function padded(data: Uint8Array, padding: Padding, block: number): Buffer {
  const end = padding === '80' ? data.length + 1 : Math.max(data.length, 1);
  const whole = Buffer.alloc(Math.ceil(end / block) * block);
  whole.set(data);
  if (padding === '80') whole[data.length] = 0x80;
  return whole;
}

const lastBlockOf =
  (cipher: KeyedCipher, padding: Padding) =>
  (data: Uint8Array): Buffer =>
    cipher.chained(padded(data, padding, cipher.block));

/** ISO 9797-1 algorithm 1, ANSI X9.9: CBC by DES; with a key of 16 bytes by triple DES. */
export const cbcMacBy = (key: Uint8Array, padding: Padding = 'zeros'): Mac => lastBlockOf(DES(key), padding);

/**
 * ISO 9797-1 algorithm 3, ANSI X9.19, the “retail MAC”: CBC by the left half of a key of 16 bytes, the last block decrypted by
 * the right half and encrypted by the left again.
 */
export function retailMacBy(key: Uint8Array, padding: Padding = 'zeros'): Mac {
  if (key.length !== 16) throw new Iso8583Error('mac', 'expected a key of 16 bytes');
  const [left, right] = [DES(key.subarray(0, 8)), DES(key.subarray(8))];
  const lastBlock = lastBlockOf(left, padding);
  return (data) => left.encrypt(right.decrypt(lastBlock(data)));
}

/** GB/T 15852.1 algorithm 1: CBC by SM4; 16 bytes, of which a message carries the first 8. */
export const sm4CbcMacBy = (key: Uint8Array, padding: Padding = 'zeros'): Mac =>
  lastBlockOf(SM4(key), padding);
