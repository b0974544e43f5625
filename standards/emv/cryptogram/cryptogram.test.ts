import { createCipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EmvError } from '../error.ts';
import {
  applicationCryptogram,
  applicationCryptogramSm4,
  arpcMethod1,
  arpcMethod1Sm4,
  arpcMethod2,
} from './application.ts';
import { cardKeyA, cardKeyB, cardKeySm4 } from './master-key.ts';
import { commonSessionKey, counterOnly, unionPaySessionKey, unionPaySm4SessionKey } from './session-key.ts';
import {
  checkTokenCryptogram,
  makeTokenCryptogram,
  type TokenTransaction,
  tokenKey,
} from './token-cryptogram.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const upper = (bytes: Buffer): string => bytes.toString('hex').toUpperCase();
const ISSUER_KEY = hex('0123456789ABCDEFFEDCBA9876543210');

const shared = process.env.SANDGLASS_SHARED ?? join(import.meta.dirname, '../../../../shared');
const file = join(shared, 'vectors/emv/application-cryptograms.json');
const missing = !existsSync(file);

interface Published {
  readonly source: string;
  readonly imk: string;
  readonly pan: string;
  readonly psn: string;
  readonly r: string;
  readonly data: string;
  readonly arqc: string;
  readonly arpcMethod1WithIccMasterKey: { readonly arc: string; readonly arpc: string };
}
interface Computed {
  readonly imk: string;
  readonly pan: string;
  readonly psn: string;
  readonly atc: string;
  readonly data: string;
  readonly iccMasterKey: string;
  readonly sessionKeyHex: string;
  readonly arqc: string;
  readonly arpcMethod1: { readonly arc: string; readonly arpc: string };
}
const cases: { readonly published: readonly Published[]; readonly computed: readonly Computed[] } = missing
  ? { published: [], computed: [] }
  : JSON.parse(readFileSync(file, 'utf8'));

describe('application cryptograms of the vectors', () => {
  it.skipIf(missing)(
    missing ? 'skipped: ../shared/vectors/emv/application-cryptograms.json is missing' : 'are there',
    () => {
      expect(cases.published.length + cases.computed.length).toBeGreaterThan(3);
    },
  );

  it.each(cases.published.map((one) => [one.source, one] as const))('%s', (_, one) => {
    const cardKey = cardKeyA(hex(one.imk), one.pan, one.psn);
    const arqc = applicationCryptogram(commonSessionKey(cardKey, hex(one.r)), hex(one.data));
    expect(upper(arqc)).toBe(one.arqc);
    const { arc, arpc } = one.arpcMethod1WithIccMasterKey;
    expect(upper(arpcMethod1(cardKey, arqc, hex(arc)))).toBe(arpc);
  });

  it.each(cases.computed.map((one) => [one.arqc, one] as const))('%s, computed independently', (_, one) => {
    const cardKey = cardKeyA(hex(one.imk), one.pan, one.psn);
    expect(upper(cardKey)).toBe(one.iccMasterKey);
    const sessionKey = commonSessionKey(cardKey, counterOnly(hex(one.atc)));
    expect(upper(sessionKey)).toBe(one.sessionKeyHex);
    const arqc = applicationCryptogram(sessionKey, hex(one.data));
    expect(upper(arqc)).toBe(one.arqc);
    expect(upper(arpcMethod1(sessionKey, arqc, hex(one.arpcMethod1.arc)))).toBe(one.arpcMethod1.arpc);
  });
});

// The examples of knovichikhin/pyemv, pyemv/kd.py and pyemv/ac.py.
describe('published examples', () => {
  it('card keys by option A and B', () => {
    expect(upper(cardKeyA(ISSUER_KEY, '12345678901234567', '01'))).toBe('73AD54688CEF2934B0979857E3C719F1');
    expect(upper(cardKeyA(ISSUER_KEY, '99012345678901234', '45'))).toBe('67F8292358083E5EA7AB7FDA58D53B6B');
    expect(upper(cardKeyB(ISSUER_KEY, '12345678901234567', '01'))).toBe('AD406D7F6D7570916D75E5DCAB8CF737');
    expect(cardKeyB(ISSUER_KEY, '9901234567890123', '45')).toEqual(
      cardKeyA(ISSUER_KEY, '9901234567890123', '45'),
    );
  });

  it('the common session key', () => {
    expect(upper(commonSessionKey(ISSUER_KEY, counterOnly(hex('001C'))))).toBe(
      'E9FB384AF807B940FEDCEA613461B0C4',
    );
  });

  it('a cryptogram, and the issuer’s answer by method 1 and 2', () => {
    const key = hex('AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBB');
    const data = '000000002000000000000000012400000080000124110309003804823E58000001';
    expect(upper(applicationCryptogram(key, hex(data)))).toBe('3B76CF10FECD8789');
    expect(upper(arpcMethod1(key, hex('1234567890ABCDEF'), hex('0000')))).toBe('F5E6F44147E2F1B0');
    expect(upper(arpcMethod2(key, hex('1234567890ABCDEF'), hex('00000000')))).toBe('9308BEBC');
  });
});

describe('UnionPay’s variants, step by step by node:crypto', () => {
  const sm4 = (key: Buffer, text: string, mode: 'ecb' | 'cbc' = 'ecb'): string => {
    const cipher = createCipheriv(
      `sm4-${mode}`,
      key,
      mode === 'ecb' ? null : Buffer.alloc(16),
    ).setAutoPadding(false);
    return upper(Buffer.concat([cipher.update(hex(text)), cipher.final()]));
  };

  it('SM4: card key, session key, cryptogram, answer', () => {
    const cardKey = cardKeySm4(ISSUER_KEY, '6222821234567894', '01');
    expect(upper(cardKey)).toBe(sm4(ISSUER_KEY, '2282123456789401DD7DEDCBA9876BFE'));
    const sessionKey = unionPaySm4SessionKey(cardKey, hex('0157'));
    expect(upper(sessionKey)).toBe(sm4(cardKey, '0000000000000157000000000000FEA8'));
    const arqc = applicationCryptogramSm4(sessionKey, hex('0102'));
    expect(upper(arqc)).toBe(sm4(sessionKey, '01028000000000000000000000000000').slice(0, 16));
    const two = applicationCryptogramSm4(sessionKey, Buffer.alloc(16, 1));
    expect(upper(two)).toBe(sm4(sessionKey, `${'01'.repeat(16)}80${'00'.repeat(15)}`, 'cbc').slice(32, 48));
    const mixed = Buffer.from(arqc);
    mixed[0] = mixed[0]! ^ 0x30;
    mixed[1] = mixed[1]! ^ 0x30;
    expect(upper(arpcMethod1Sm4(sessionKey, arqc, Buffer.from('00')))).toBe(
      sm4(sessionKey, upper(mixed) + '00'.repeat(8)).slice(0, 16),
    );
  });

  it('triple DES: a session key from the counter and its complement', () => {
    const key = unionPaySessionKey(ISSUER_KEY, hex('0001'));
    expect(key).toHaveLength(16);
    expect(unionPaySessionKey(ISSUER_KEY, hex('0002'))).not.toEqual(key);
  });
});

describe('what does not fit is refused', () => {
  it.each([
    ['a short issuer key', () => cardKeyA(Buffer.alloc(8), '6222821234567894')],
    ['a number of letters', () => cardKeyA(ISSUER_KEY, '62228212X4567894')],
    ['a sequence number of three digits', () => cardKeyB(ISSUER_KEY, '62228212345678941', '001')],
    ['a counter of one byte', () => counterOnly(Buffer.alloc(1))],
    ['a diversification value of nine bytes', () => commonSessionKey(ISSUER_KEY, Buffer.alloc(9))],
    ['a cryptogram of four bytes', () => arpcMethod1(ISSUER_KEY, Buffer.alloc(4), Buffer.alloc(2))],
    ['a response code of three', () => arpcMethod1(ISSUER_KEY, Buffer.alloc(8), Buffer.alloc(3))],
    ['a status update of two bytes', () => arpcMethod2(ISSUER_KEY, Buffer.alloc(8), Buffer.alloc(2))],
    [
      'too much of the issuer’s own',
      () => arpcMethod2(ISSUER_KEY, Buffer.alloc(8), Buffer.alloc(4), Buffer.alloc(9)),
    ],
  ])('%s', (_, act) => {
    expect(act).toThrow(EmvError);
  });
});

describe('a token cryptogram', () => {
  const transaction: TokenTransaction = {
    token: '6292001234567898',
    requestorId: '12300000045',
    amountMinor: 20_000n,
    currency: '156',
    merchantId: '850100082410002',
    reference: 'order 7',
  };
  const key = tokenKey(ISSUER_KEY, transaction.token);

  it('holds for its transaction and says its counter', () => {
    for (const hash of ['sha256', 'sm3'] as const) {
      const own = tokenKey(ISSUER_KEY, transaction.token, hash);
      const cryptogram = makeTokenCryptogram(own, 7, transaction, hash);
      expect(cryptogram).toHaveLength(28);
      expect(checkTokenCryptogram(own, cryptogram, transaction, hash)).toEqual({
        authentic: true,
        counter: 7,
      });
    }
  });

  it.each<[string, Partial<TokenTransaction>]>([
    ['token', { token: '6292001234567880' }],
    ['requestor', { requestorId: '12300000046' }],
    ['amount', { amountMinor: 20_001n }],
    ['currency', { currency: '344' }],
    ['merchant', { merchantId: '850100082410003' }],
    ['reference', { reference: 'order 8' }],
    ['border between two fields', { merchantId: '85010008241000', reference: '2order 7' }],
  ])('does not hold for another %s', (_, other) => {
    const cryptogram = makeTokenCryptogram(key, 7, transaction);
    expect(checkTokenCryptogram(key, cryptogram, { ...transaction, ...other })).toEqual({ authentic: false });
  });

  it('does not hold with another counter, key, hash or spelling', () => {
    const cryptogram = makeTokenCryptogram(key, 7, transaction);
    const bytes = Buffer.from(cryptogram, 'base64');
    bytes.writeUInt32BE(8, 1);
    const no = { authentic: false };
    expect(checkTokenCryptogram(key, bytes.toString('base64'), transaction)).toEqual(no);
    expect(checkTokenCryptogram(tokenKey(ISSUER_KEY, '6292001234567880'), cryptogram, transaction)).toEqual(
      no,
    );
    expect(checkTokenCryptogram(key, cryptogram, transaction, 'sm3')).toEqual(no);
    for (const spelled of ['', `${cryptogram} `, cryptogram.slice(0, -4), 'x'.repeat(28)])
      expect(checkTokenCryptogram(key, spelled, transaction)).toEqual(no);
  });

  it('needs a counter and a key', () => {
    for (const counter of [0, -1, 1.5, 2 ** 32])
      expect(() => makeTokenCryptogram(key, counter, transaction)).toThrow(EmvError);
    expect(() => tokenKey(Buffer.alloc(8), '6292001234567898')).toThrow(EmvError);
  });
});
