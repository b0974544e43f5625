import { Iso8583Error } from '../error.ts';
import { AES, DES, type KeyedCipher, SM4 } from './ciphers.ts';
import type { Mac } from './seal.ts';

/** How a message is filled up to whole blocks: ISO 9797-1 method 1 (zeros, none where it fits) or 2 (80, then zeros). */
export type Padding = 'zeros' | '80';

/** R of a block of 128 bits: x^7 + x^2 + x + 1. */
const FIELD_OF_128 = 0x87;

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

/** ISO 9797-1 algorithm 5 by AES, “CMAC” (NIST SP 800-38B, RFC 4493); 16 bytes, of which a message carries the first 8. Key of 16, 24 or 32 bytes. */
export function aesCmacBy(key: Uint8Array): Mac {
  const cipher = AES(key);
  const { block } = cipher;
  const ofWhole = doubled(cipher.encrypt(Buffer.alloc(block)));
  const ofPadded = doubled(ofWhole);
  return (data) => {
    const isWhole = data.length > 0 && data.length % block === 0;
    const blocks = padded(data, isWhole ? 'zeros' : '80', block);
    const last = blocks.length - block;
    const masked = isWhole ? ofWhole : ofPadded;
    for (let at = 0; at < block; at += 1) blocks[last + at] = blocks[last + at]! ^ masked[at]!;
    return cipher.chained(blocks);
  };
}

/** Twice a block in the field of 2^128 elements (SP 800-38B, 6.1). */
function doubled(block: Buffer): Buffer {
  const twice = Buffer.alloc(block.length);
  for (let at = 0; at < block.length; at += 1)
    twice[at] = ((block[at]! << 1) | ((block[at + 1] ?? 0) >> 7)) & 0xff;
  if (block[0]! >> 7 === 1) twice[block.length - 1] = twice[block.length - 1]! ^ FIELD_OF_128;
  return twice;
}
