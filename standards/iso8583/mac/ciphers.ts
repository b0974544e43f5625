import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Iso8583Error } from '../error.ts';

/** A block cipher of node:crypto for codes: whole blocks, from a zero vector, no padding of its own. */
export interface BlockCipher {
  readonly block: number;
  encrypt(key: Uint8Array, data: Uint8Array): Buffer;
  decrypt(key: Uint8Array, data: Uint8Array): Buffer;
  /** CBC; the last block is what a CBC-MAC is made of. */
  chain(key: Uint8Array, data: Uint8Array): Buffer;
}

function cipherOf(block: number, name: string, keyOf: (key: Uint8Array) => Uint8Array): BlockCipher {
  const start = Buffer.alloc(block);
  return {
    block,
    encrypt(key, data) {
      const cipher = createCipheriv(`${name}-ecb`, keyOf(key), null).setAutoPadding(false);
      return Buffer.concat([cipher.update(data), cipher.final()]);
    },
    decrypt(key, data) {
      const cipher = createDecipheriv(`${name}-ecb`, keyOf(key), null).setAutoPadding(false);
      return Buffer.concat([cipher.update(data), cipher.final()]);
    },
    chain(key, data) {
      const cipher = createCipheriv(`${name}-cbc`, keyOf(key), start).setAutoPadding(false);
      return Buffer.concat([cipher.update(data), cipher.final()]);
    },
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
