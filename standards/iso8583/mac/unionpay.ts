import { DES, type KeyedCipher, SM4 } from './ciphers.ts';
import type { Mac } from './seal.ts';

const MAC_BYTES = 8;

/**
 * UnionPay terminals' “ECB” MAC (Q/CUP 009, MAC algorithm): all blocks XORed, the result written in hexadecimal, its first half
 * encrypted, XORed with its second, encrypted again, and the hexadecimal of that cut to eight characters, which are field 64.
 * A key of 8 bytes is DES, one of 16 triple DES.
 */
export function unionPayMacBy(key: Uint8Array): Mac {
  const cipher = DES(key);
  return (data) =>
    Buffer.from(ecbMac(cipher, data).toString('hex').toUpperCase().slice(0, MAC_BYTES), 'latin1');
}

/**
 * The same with SM4 and blocks of 16 bytes. Q/CUP's text is not public; the published description that there is takes the first
 * eight bytes of the result as they are, not their hexadecimal, and so does this.
 */
export function unionPaySm4MacBy(key: Uint8Array): Mac {
  const cipher = SM4(key);
  return (data) => ecbMac(cipher, data).subarray(0, MAC_BYTES);
}

function ecbMac(cipher: KeyedCipher, data: Uint8Array): Buffer {
  const { block } = cipher;
  const sum = Buffer.alloc(block);
  for (let at = 0; at < data.length; at += 1) sum[at % block] = sum[at % block]! ^ data[at]!;
  const digits = Buffer.from(sum.toString('hex').toUpperCase(), 'latin1');
  const half = cipher.encrypt(digits.subarray(0, block));
  for (let at = 0; at < block; at += 1) half[at] = half[at]! ^ digits[block + at]!;
  return cipher.encrypt(half);
}
