import { type Cipheriv, createCipheriv, createDecipheriv, type Decipheriv } from 'node:crypto';
import { Iso8583Error } from '../error.ts';

/** A block cipher of node:crypto under one key, for codes: whole blocks, no padding of its own. */
export interface KeyedCipher {
  readonly block: number;
  encrypt(data: Uint8Array): Buffer;
  decrypt(data: Uint8Array): Buffer;
  /** Last block of CBC from a zero vector: what a CBC-MAC is made of. `data` is overwritten. */
  chained(data: Buffer): Buffer;
}
export type BlockCipher = (key: Uint8Array) => KeyedCipher;

/**
 * Contexts are opened once and kept, for opening one costs ten times what a message's code does. A chain that is kept goes on from
 * its last block; XORed into the next message's first it is taken out again, and that message begins at zero.
 */
function cipherOf(
  block: number,
  nameOf: string | ((key: Uint8Array) => string),
  keyOf: (key: Uint8Array) => Uint8Array,
): BlockCipher {
  return (given) => {
    const key = keyOf(given);
    const name = typeof nameOf === 'string' ? nameOf : nameOf(key);
    let encrypting: Cipheriv | undefined;
    let decrypting: Decipheriv | undefined;
    let chain: Cipheriv | undefined;
    let left = Buffer.alloc(block);
    return {
      block,
      encrypt(data) {
        encrypting ??= createCipheriv(`${name}-ecb`, key, null).setAutoPadding(false);
        return encrypting.update(data);
      },
      decrypt(data) {
        decrypting ??= createDecipheriv(`${name}-ecb`, key, null).setAutoPadding(false);
        return decrypting.update(data);
      },
      chained(data) {
        chain ??= createCipheriv(`${name}-cbc`, key, Buffer.alloc(block)).setAutoPadding(false);
        for (let at = 0; at < block; at += 1) data[at] = data[at]! ^ left[at]!;
        const last = chain.update(data).subarray(-block);
        left = Buffer.from(last);
        return last;
      },
    };
  };
}

/** DES as triple DES with one key three times, for OpenSSL 3 has it no more; a key of 16 bytes is K1 K2 K1. */
export const DES = cipherOf(8, 'des-ede3', (key) => {
  if (key.length === 8) return Buffer.concat([key, key, key]);
  if (key.length === 16) return Buffer.concat([key, key.subarray(0, 8)]);
  throw new Iso8583Error('mac', 'expected a DES key of 8 or 16 bytes');
});

export const SM4 = cipherOf(16, 'sm4', (key) => {
  if (key.length === 16) return key;
  throw new Iso8583Error('mac', 'expected an SM4 key of 16 bytes');
});

const AES_KEY_BYTES = [16, 24, 32];

export const AES = cipherOf(
  16,
  (key) => `aes-${key.length * 8}`,
  (key) => {
    if (AES_KEY_BYTES.includes(key.length)) return key;
    throw new Iso8583Error('mac', 'expected an AES key of 16, 24 or 32 bytes');
  },
);
