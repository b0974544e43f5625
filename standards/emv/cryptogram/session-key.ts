import { desEncrypt } from '../cipher/des.ts';
import { sm4Encrypt } from '../cipher/sm4.ts';
import { EmvError } from '../error.ts';
import { complement } from './master-key.ts';
import { withOddParity } from './parity.ts';

/** What a transaction's key is made of: the card's counter (tag 9F36), two bytes. */
function checkedAtc(atc: Uint8Array): Buffer {
  if (atc.length !== 2) throw new EmvError('length', 'expected a transaction counter of 2 bytes');
  return Buffer.from(atc);
}

const PIECE = 8;
const AT_F0 = 2;

/**
 * EMV's common session key (Book 2, annex A1.3.1): triple DES of R with its third byte F0, and with 0F.
 * @param r 8 bytes; for application cryptograms the counter and six zeros (`counterOnly`)
 */
export function commonSessionKey(cardKey: Uint8Array, r: Uint8Array): Buffer {
  if (r.length !== PIECE) throw new EmvError('length', 'expected a diversification value of 8 bytes');
  const left = Buffer.from(r);
  const right = Buffer.from(r);
  left[AT_F0] = 0xf0;
  right[AT_F0] = 0x0f;
  return withOddParity(desEncrypt(cardKey, Buffer.concat([left, right])));
}

/** The counter and six zeros. */
export const counterOnly = (atc: Uint8Array): Buffer =>
  Buffer.concat([checkedAtc(atc), Buffer.alloc(PIECE - 2)]);

/** Six zeros and the counter, six zeros and its complement: what PBOC and UnionPay cards diversify by (JR/T 0025). */
const bothWays = (atc: Uint8Array): Buffer =>
  Buffer.concat([Buffer.alloc(6), checkedAtc(atc), Buffer.alloc(6), complement(checkedAtc(atc))]);

/** UnionPay's session key with triple DES. */
export const unionPaySessionKey = (cardKey: Uint8Array, atc: Uint8Array): Buffer =>
  withOddParity(desEncrypt(cardKey, bothWays(atc)));

/** UnionPay's session key with SM4: the same 16 bytes as one block. */
export const unionPaySm4SessionKey = (cardKey: Uint8Array, atc: Uint8Array): Buffer =>
  sm4Encrypt(cardKey, bothWays(atc));
