import { constants, createHash, generateKeyPairSync, type KeyObject, privateDecrypt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EmvError } from '../error.ts';
import { peekCardCertificate, peekCardKey, recoverCardKey, staticDataOf } from './card.ts';
import { belongsTo, isAuthentic, recoverIssuerKey } from './issuer.ts';
import type { RsaKey } from './rsa.ts';
import { verifyCombined, verifyDynamic, verifyStatic } from './signed-data.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const shared = process.env.SANDGLASS_SHARED ?? join(import.meta.dirname, '../../../../shared');
const folder = join(shared, 'vectors/emv');
const missing = !existsSync(join(folder, 'emv_rsa_test.json'));
const arrays: Readonly<Record<string, string>> = missing
  ? {}
  : JSON.parse(readFileSync(join(folder, 'emv_rsa_test.json'), 'utf8')).arrays;
const keys: readonly { rid: string; index: string; modulus: string; exponent: string; sha1: string }[] =
  missing ? [] : JSON.parse(readFileSync(join(folder, 'ca-public-keys.json'), 'utf8')).keys;

describe.skipIf(missing)('a published test card (openemv/emv-utils, tests/emv_rsa_test.c)', () => {
  const given = keys.find(({ rid, index }) => rid === arrays.test_capk_rid && index === '94');
  const authority: RsaKey = { modulus: hex(given?.modulus ?? ''), exponent: hex(given?.exponent ?? '') };
  // What the test has beside the arrays: 9F32, 9F47 and 9F48, and the number.
  const remainder = hex(
    '4DD8A50B21B9CBF62BFAD4BB3F4CF6B5239F3FD23F8B93E96C84C9CE67DFD70359153855A8F735CAFBE5',
  );
  const exponent = Buffer.of(3);
  const issuerOf = (certificate: string) =>
    recoverIssuerKey(authority, { certificate: hex(arrays[certificate] ?? ''), exponent });

  it('every authority’s key has the hash that was published with it', () => {
    for (const { sha1, ...key } of keys) {
      const known = { ...key, modulus: hex(key.modulus), exponent: hex(key.exponent) };
      expect(isAuthentic(known, hex(sha1)), `${key.rid} ${key.index}`).toBe(true);
      expect(isAuthentic({ ...known, index: 'AB' }, hex(sha1))).toBe(false);
    }
  });

  it('gives the issuer’s key, and refuses the certificate with a changed byte or exponent', () => {
    const issuer = issuerOf('valid_issuer_cert');
    expect(issuer).toMatchObject({ identifier: '476173', expiry: '1231', serial: '03da0a' });
    expect(issuer.modulus.toString('hex', 0, 8).toUpperCase()).toBe('DDD9039ACC0BB00E');
    expect(issuer.modulus).toHaveLength(176);
    expect(belongsTo(issuer, '4761739001010119')).toBe(true);
    expect(belongsTo(issuer, '4761749001010119')).toBe(false);
    expect(() => issuerOf('invalid_issuer_cert')).toThrow(EmvError);
    const certificate = hex(arrays.valid_issuer_cert ?? '');
    expect(() => recoverIssuerKey(authority, { certificate, exponent: hex('010001') })).toThrow('the hash');
  });

  it('gives the card’s key, and what the card signed for the terminal’s number', () => {
    const issuer = issuerOf('valid_issuer_cert');
    const parts = { certificate: hex(arrays.valid_icc_cert ?? ''), remainder, exponent };
    const card = peekCardKey(issuer, parts);
    expect(card).toMatchObject({ identifier: '4761739001010119', expiry: '1222', serial: '000001' });
    expect(card.modulus.toString('hex', 168).toUpperCase()).toBe('A8F735CAFBE5'.padStart(16, '3855'));
    expect(card).toMatchObject(peekCardCertificate(issuer, parts.certificate));
    const terminal = hex(arrays.ddol_data ?? '');
    expect(verifyDynamic(card, hex(arrays.valid_enc_sdad ?? ''), terminal).number.length).toBeGreaterThan(1);
    expect(() => verifyDynamic(card, hex(arrays.valid_enc_sdad ?? ''), hex('7FBC404A'))).toThrow('the hash');
    expect(() => verifyDynamic(card, hex(arrays.invalid_enc_sdad ?? ''), terminal)).toThrow(EmvError);
    expect(() => peekCardKey(issuer, { ...parts, certificate: hex(arrays.invalid_icc_cert ?? '') })).toThrow(
      EmvError,
    );
    expect(() => peekCardKey(issuer, { ...parts, remainder: remainder.subarray(1) })).toThrow(
      'a remainder of 42 bytes',
    );
    expect(() => recoverCardKey(issuer, parts, hex('5A08'))).toThrow('the hash');
  });

  it('refuses static data that it did not sign', () => {
    const issuer = issuerOf('valid_issuer_cert');
    expect(() => verifyStatic(issuer, hex(arrays.invalid_enc_ssad ?? ''), hex(''))).toThrow(
      'in the format 3',
    );
    expect(() => verifyStatic(issuer, hex(arrays.valid_enc_ssad ?? ''), hex(''))).toThrow('the hash');
  });
});

it.skipIf(missing)(
  missing ? 'skipped: ../shared/vectors/emv/emv_rsa_test.json is missing' : 'the vectors are there',
  () => {
    expect(keys.length).toBeGreaterThan(20);
  },
);

/** An authority, an issuer and a card of our own, signed step by step by another path than the one that verifies. */
describe('a chain of our own', () => {
  const pair = (bits: number, publicExponent: number) =>
    generateKeyPairSync('rsa', { modulusLength: bits, publicExponent });
  const publicOf = (key: KeyObject): RsaKey => {
    const { n = '', e = '' } = key.export({ format: 'jwk' });
    return { modulus: Buffer.from(n, 'base64url'), exponent: Buffer.from(e, 'base64url') };
  };
  const sign = (key: KeyObject, head: Buffer, fill: number, outside: readonly Buffer[]): Buffer => {
    const size = publicOf(key).modulus.length;
    const inside = Buffer.concat([head, Buffer.alloc(size - 22 - head.length, fill)]);
    const hash = createHash('sha1')
      .update(Buffer.concat([inside, ...outside]))
      .digest();
    const block = Buffer.concat([Buffer.of(0x6a), inside, hash, Buffer.of(0xbc)]);
    return privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, block);
  };
  const certify = (
    by: KeyObject,
    head: Buffer,
    { modulus, exponent }: RsaKey,
    outside: readonly Buffer[],
  ) => {
    const room = publicOf(by).modulus.length - 22 - head.length;
    const inside = Buffer.concat([
      modulus.subarray(0, room),
      Buffer.alloc(Math.max(0, room - modulus.length), 0xbb),
    ]);
    const remainder = modulus.subarray(room);
    const certificate = sign(by, Buffer.concat([head, inside]), 0xbb, [remainder, exponent, ...outside]);
    return { certificate, remainder, exponent };
  };

  const ca = pair(1152, 3);
  const issuerPair = pair(1024, 65_537);
  const cardPair = pair(1024, 3);
  const records = [
    { file: 1, record: hex('70035A0101'), inside: hex('5A0101') },
    { file: 11, record: hex('70039F0101'), inside: hex('9F0101') },
  ];
  const staticData = staticDataOf(records, hex('82'), hex('7C00'));
  const issuerParts = certify(
    ca.privateKey,
    hex('02622282FF12300011220101' + '80' + '03'),
    publicOf(issuerPair.publicKey),
    [],
  );
  const cardHead = hex('04' + '6222821234567894FFFF' + '1230' + '000001' + '0101' + '80' + '01');
  const cardParts = certify(issuerPair.privateKey, cardHead, publicOf(cardPair.publicKey), [staticData]);
  const issuer = recoverIssuerKey(publicOf(ca.publicKey), issuerParts);
  const card = recoverCardKey(issuer, cardParts, staticData);

  it('verifies from end to end, with and without remainders', () => {
    expect(issuer.modulus).toEqual(publicOf(issuerPair.publicKey).modulus);
    expect(belongsTo(issuer, '6222821234567894')).toBe(true);
    expect(cardParts.remainder.length).toBe(42);
    expect(card).toMatchObject({
      identifier: '6222821234567894',
      expiry: '1230',
      modulus: publicOf(cardPair.publicKey).modulus,
    });
  });

  it('static data: the code, and not after a change', () => {
    const signed = sign(issuerPair.privateKey, hex('0301DAC0'), 0xbb, [staticData]);
    expect(verifyStatic(issuer, signed, staticData)).toEqual(hex('DAC0'));
    expect(() => verifyStatic(issuer, signed, Buffer.concat([staticData, hex('00')]))).toThrow('the hash');
    expect(() =>
      verifyStatic(issuer, sign(issuerPair.privateKey, hex('0302DAC0'), 0xbb, [staticData]), staticData),
    ).toThrow('the algorithm 01');
  });

  it('dynamic data: the card’s number, for this terminal’s number only', () => {
    const signed = sign(cardPair.privateKey, hex('05010504AABBCCDD'), 0xbb, [hex('01020304')]);
    expect(verifyDynamic(card, signed, hex('01020304')).number).toEqual(hex('AABBCCDD'));
    expect(() => verifyDynamic(card, signed, hex('01020305'))).toThrow('the hash');
    const broken = sign(cardPair.privateKey, hex('05010505AABBCCDD'), 0xbb, [hex('01020304')]);
    expect(() => verifyDynamic(card, broken, hex('01020304'))).toThrow('a number of its own');
    const overlong = sign(cardPair.privateKey, hex('0501FF04AABBCCDD'), 0xbb, [hex('01020304')]);
    expect(() => verifyDynamic(card, overlong, hex('01020304'))).toThrow('a number of its own');
  });

  it('combined: the decision and the cryptogram are the card’s own', () => {
    const data = `04AABBCCDD80${'0102030405060708'}${'AB'.repeat(20)}`;
    const signed = sign(cardPair.privateKey, hex(`050122${data}`), 0xbb, [hex('01020304')]);
    const combined = verifyCombined(card, signed, hex('01020304'));
    expect(combined.cryptogramInformation).toBe(0x80);
    expect(combined.cryptogram).toEqual(hex('0102030405060708'));
    expect(combined.transactionHash).toEqual(hex('AB'.repeat(20)));
    const short = sign(cardPair.privateKey, hex('05010504AABBCCDD'), 0xbb, [hex('01020304')]);
    expect(() => verifyCombined(card, short, hex('01020304'))).toThrow('a decision, a cryptogram');
  });

  it('what another key signed, or nobody could, is refused', () => {
    const stranger = sign(issuerPair.privateKey, hex('05010504AABBCCDD'), 0xbb, [hex('01020304')]);
    expect(() => verifyDynamic(card, stranger, hex('01020304'))).toThrow(EmvError);
    expect(() => verifyDynamic(card, Buffer.alloc(128, 0xff), hex('01020304'))).toThrow('signed by this key');
    expect(() => verifyDynamic(card, Buffer.alloc(127), hex(''))).toThrow('expected 128 bytes');
    expect(() =>
      verifyStatic({ modulus: Buffer.alloc(128), exponent: Buffer.of(3) }, Buffer.alloc(128), hex('')),
    ).toThrow('an odd modulus');
    expect(() => staticDataOf(records, hex('9F02'), hex('7C00'))).toThrow('the AIP alone');
  });
});
