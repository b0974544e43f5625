import {
  applicationCryptogram,
  arpcMethod1,
  cardKeyA,
  cardKeyB,
  commonSessionKey,
  counterOnly,
} from '@sandglass/emv';
import { Fields } from './given.ts';

export interface CryptogramAnswer {
  readonly arqc: string;
  readonly arpc?: string | undefined;
}

/** A case of the vectors' form: keys by option A or B and the common session key, the answer by method 1. */
export function answerCryptogram(value: unknown): CryptogramAnswer {
  const given = new Fields(value, 'The case');
  const derive =
    given.has('masterKeyDerivation') && /option B/i.test(given.text('masterKeyDerivation'))
      ? cardKeyB
      : cardKeyA;
  const cardKey = derive(given.bytes('imk'), given.text('pan'), given.has('psn') ? given.text('psn') : '00');
  const r = given.has('r') ? given.bytes('r') : counterOnly(given.bytes('atc'));
  const sessionKey = commonSessionKey(cardKey, r);
  const padding = given.has('padding') && !given.text('padding').startsWith('80') ? 'zeros' : '80';
  const arqc = applicationCryptogram(sessionKey, given.bytes('data'), padding);
  return { arqc: upper(arqc), arpc: answerOf(given, cardKey, sessionKey, arqc) };
}

/** Some issuers answer under the card's key, most under the session's. */
function answerOf(given: Fields, cardKey: Buffer, sessionKey: Buffer, arqc: Buffer): string | undefined {
  if (given.has('arpcMethod1WithIccMasterKey'))
    return upper(arpcMethod1(cardKey, arqc, given.within('arpcMethod1WithIccMasterKey').bytes('arc')));
  if (given.has('arpcMethod1'))
    return upper(arpcMethod1(sessionKey, arqc, given.within('arpcMethod1').bytes('arc')));
  return given.has('arc') ? upper(arpcMethod1(sessionKey, arqc, given.bytes('arc'))) : undefined;
}

const upper = (bytes: Buffer): string => bytes.toString('hex').toUpperCase();
