import {
  applicationCryptogram,
  arpcMethod1,
  arpcMethod2,
  cardKeyA,
  cardKeyB,
  commonSessionKey,
  counterOnly,
  unionPaySessionKey,
} from '@sandglass/emv';
import { InputError } from '../verb.ts';
import { Fields } from './given.ts';

export interface CryptogramAnswer {
  readonly arqc: string;
  readonly arpc?: string | undefined;
}

/** A case, a list of cases, or lists of cases under names, as the published vectors have them. */
export function casesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const lists = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return lists.length > 0 && lists.every(Array.isArray) ? lists.flat() : [value];
}

/** A case of the vectors' form: keys by option A or B, the session key that it names, the answer by method 1 or 2. */
export function answerCryptogram(value: unknown): CryptogramAnswer {
  const given = new Fields(value, 'The case');
  const derive =
    given.has('masterKeyDerivation') && /^(?:option )?b$/i.test(given.text('masterKeyDerivation'))
      ? cardKeyB
      : cardKeyA;
  const cardKey = derive(given.bytes('imk'), given.text('pan'), given.has('psn') ? given.text('psn') : '00');
  const sessionKey = sessionKeyOf(given, cardKey);
  const arqc = applicationCryptogram(sessionKey, given.bytes('data'), paddingOf(given));
  return { arqc: upper(arqc), arpc: answerOf(given, cardKey, sessionKey, arqc) };
}

const NO_SESSION = /^(?:none|icc master key)\b/i;
const UNIONPAY_SESSION = /^(?:unionpay|pboc|jr\/t 0025)\b/i;
const TREE_SESSION = /2000|tree/i;
const COMMON_SESSION = /\b(?:common|mastercard|skd|atc)\b/i;

/** Visa's cryptogram version 10 takes the card's key as it is; UnionPay's cards diversify it by the counter in their own way. */
function sessionKeyOf(given: Fields, cardKey: Buffer): Buffer {
  const words = given.has('sessionKey') ? given.text('sessionKey') : 'common';
  if (NO_SESSION.test(words)) return cardKey;
  if (UNIONPAY_SESSION.test(words)) return unionPaySessionKey(cardKey, given.bytes('atc'));
  if (COMMON_SESSION.test(words) && !TREE_SESSION.test(words))
    return commonSessionKey(cardKey, diversification(given));
  throw new InputError('emv-input', 'This is no case', '"sessionKey" is none of common, none and unionpay.');
}

const NUMBER_BYTES = 4;

/** R: given, or the counter and zeros, which with Mastercard end in the unpredictable number. */
function diversification(given: Fields): Buffer {
  if (given.has('r')) return given.bytes('r');
  const r = counterOnly(given.bytes('atc'));
  if (!given.has('un')) return r;
  const number = given.bytes('un');
  if (number.length !== NUMBER_BYTES)
    throw new InputError('emv-input', 'This is no case', '"un" is not of 4 bytes.');
  return Buffer.concat([r.subarray(0, r.length - NUMBER_BYTES), number]);
}

const WITH_80 = /^(?:80|emv|iso 9797-1 method 2)\b/i;
const WITH_ZEROS = /^(?:00|zeros?|visa|iso 9797-1 method 1)\b/i;

/** ISO 9797-1 calls zeros method 1, a byte 80 and zeros method 2. */
function paddingOf(given: Fields): 'zeros' | '80' {
  const words = given.has('padding') ? given.text('padding') : '80';
  if (WITH_80.test(words)) return '80';
  if (WITH_ZEROS.test(words)) return 'zeros';
  throw new InputError('emv-input', 'This is no case', '"padding" is neither 80 nor zeros.');
}

/** Some issuers answer under the card's key, most under the session's. */
function answerOf(given: Fields, cardKey: Buffer, sessionKey: Buffer, arqc: Buffer): string | undefined {
  if (given.has('arpcMethod1WithIccMasterKey'))
    return upper(arpcMethod1(cardKey, arqc, given.within('arpcMethod1WithIccMasterKey').bytes('arc')));
  if (given.has('arpcMethod1'))
    return upper(arpcMethod1(sessionKey, arqc, given.within('arpcMethod1').bytes('arc')));
  if (given.has('arpcMethod2')) {
    const update = given.within('arpcMethod2');
    const own = update.has('proprietary') ? update.bytes('proprietary') : undefined;
    return upper(arpcMethod2(sessionKey, arqc, update.bytes('csu'), own));
  }
  return given.has('arc') ? upper(arpcMethod1(sessionKey, arqc, given.bytes('arc'))) : undefined;
}

const upper = (bytes: Buffer): string => bytes.toString('hex').toUpperCase();
