import { desEncrypt } from '../cipher/des.ts';
import { type Padding, retailMac, sm4CbcMac } from '../cipher/mac.ts';
import { sm4Encrypt } from '../cipher/sm4.ts';
import { EmvError } from '../error.ts';

/** Bytes of an application cryptogram, whatever the cipher. */
export const CRYPTOGRAM_BYTES = 8;

/**
 * An application cryptogram — ARQC, TC or AAC — over the data that card and issuer agreed on (Book 2, 8.1): ISO 9797-1 algorithm 3.
 * @param padding `80` as EMV has it, `zeros` as some Visa cards have it
 */
export const applicationCryptogram = (
  sessionKey: Uint8Array,
  data: Uint8Array,
  padding: Padding = '80',
): Buffer => retailMac(sessionKey, data, padding);

/** The same by SM4 (JR/T 0025.17): the leftmost eight bytes of its CBC-MAC. */
export const applicationCryptogramSm4 = (sessionKey: Uint8Array, data: Uint8Array): Buffer =>
  sm4CbcMac(sessionKey, data, '80').subarray(0, CRYPTOGRAM_BYTES);

/** The issuer's answer by method 1 (Book 2, 8.2.1): the cryptogram XORed with the response code, encrypted. */
export const arpcMethod1 = (key: Uint8Array, arqc: Uint8Array, responseCode: Uint8Array): Buffer =>
  desEncrypt(key, withResponseCode(arqc, responseCode));

/** Method 1 by SM4: the same eight bytes filled up with zeros to a block, the leftmost eight of the result. */
export const arpcMethod1Sm4 = (key: Uint8Array, arqc: Uint8Array, responseCode: Uint8Array): Buffer =>
  sm4Encrypt(key, Buffer.concat([withResponseCode(arqc, responseCode), Buffer.alloc(8)])).subarray(
    0,
    CRYPTOGRAM_BYTES,
  );

/**
 * The issuer's answer by method 2 (Book 2, 8.2.2): four bytes of a retail MAC over the cryptogram, the card status update and up to
 * eight bytes of the issuer's own.
 */
export function arpcMethod2(
  sessionKey: Uint8Array,
  arqc: Uint8Array,
  cardStatusUpdate: Uint8Array,
  proprietary: Uint8Array = new Uint8Array(),
): Buffer {
  if (cardStatusUpdate.length !== 4) throw new EmvError('length', 'expected a card status update of 4 bytes');
  if (proprietary.length > 8) throw new EmvError('length', 'expected at most 8 bytes of proprietary data');
  const data = Buffer.concat([checkedArqc(arqc), cardStatusUpdate, proprietary]);
  return retailMac(sessionKey, data, '80').subarray(0, 4);
}

function withResponseCode(arqc: Uint8Array, responseCode: Uint8Array): Buffer {
  if (responseCode.length !== 2) throw new EmvError('length', 'expected a response code of 2 bytes');
  const block = Buffer.from(checkedArqc(arqc));
  block[0] = block[0]! ^ responseCode[0]!;
  block[1] = block[1]! ^ responseCode[1]!;
  return block;
}

function checkedArqc(arqc: Uint8Array): Uint8Array {
  if (arqc.length !== CRYPTOGRAM_BYTES) throw new EmvError('length', 'expected a cryptogram of 8 bytes');
  return arqc;
}
