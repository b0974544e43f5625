import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../codec/decode.ts';
import { encode } from '../codec/encode.ts';
import { ASCII, BINARY, UNIONPAY_HOST } from '../dialect/dialects.ts';
import { Iso8583Error } from '../error.ts';
import { messagesOf } from '../testing/messages.ts';
import { aesCmacBy, cbcMacBy, retailMacBy, sm4CbcMacBy } from './algorithms.ts';
import { openSealed, seal } from './seal.ts';
import { unionPayMacBy, unionPaySm4MacBy } from './unionpay.ts';

const key = Buffer.from('0123456789ABCDEFFEDCBA9876543210', 'hex');
const parts = { mti: '0200', fields: { 2: '6224242900000113', 4: '000000000100', 11: '000403' } };

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const upper = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();

describe('codes, by published cases', () => {
  it('ISO 9797-1 annex B: algorithm 1 (X9.9) and algorithm 3 (X9.19)', () => {
    const text = Buffer.from('Now is the time for all ');
    expect(upper(cbcMacBy(hex('0123456789ABCDEF'))(text))).toBe('70A30640CC76DD8B');
    expect(upper(retailMacBy(key)(text))).toBe('A1C72E74EA3FA9B6');
    // Bouncy Castle, ISO9797Alg3MacTest.
    const other = hex('7CA110454A1A6E570131D9619DC1376E');
    expect(upper(retailMacBy(other)(Buffer.from('Hello World !!!!')))).toBe('F09B856213BAB83B');
  });

  it('SM4 in CBC, with a starting vector XORed into the first block', () => {
    // daimami.com/other/1372092.
    const start = hex('FBD7B7AB0793F814B28A970F9E859C05');
    const text = hex('99C9D02D03F2CD394A680DC51B112322').map((byte, i) => byte ^ start[i]!);
    const mac = sm4CbcMacBy(hex('EEF3C9888129755F2C769DBC459448CE'))(text);
    expect(upper(mac)).toBe('530EDF0605A302F30096AE46BD6316AF');
  });

  it.each([
    ['', 'BB1D6929E95937287FA37D129B756746'],
    ['6bc1bee22e409f96e93d7e117393172a', '070A16B46B4D4144F79BDD9DD04A287C'],
    [
      '6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411',
      'DFA66747DE9AE63030CA32611497C827',
    ],
    [
      '6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710',
      '51F0BEBF7E3B9D92FC49741779363CFE',
    ],
  ])('CMAC by AES-128, RFC 4493 section 4: “%s”', (text, mac) => {
    expect(upper(aesCmacBy(hex('2b7e151628aed2a6abf7158809cf4f3c'))(hex(text)))).toBe(mac);
  });

  it.each([
    // NIST SP 800-38B, D.2: examples 5 to 8.
    ['', 'D17DDF46ADAACDE531CAC483DE7A9367'],
    ['6bc1bee22e409f96e93d7e117393172a', '9E99A7BF31E710900662F65E617C5184'],
    [
      '6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411',
      '8A1DE5BE2EB31AAD089A82E6EE908B0E',
    ],
    [
      '6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710',
      'A1D5DF0EED790F794D77589659F39A11',
    ],
  ])('CMAC by AES-192, NIST SP 800-38B: “%s”', (text, mac) => {
    const cmac = aesCmacBy(hex('8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b'));
    expect(upper(cmac(hex(text)))).toBe(mac);
  });

  it('CMAC by AES-256, NIST SP 800-38B example 10', () => {
    const cmac = aesCmacBy(hex('603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4'));
    expect(upper(cmac(hex('6bc1bee22e409f96e93d7e117393172a')))).toBe('28A7023F452E8F82BD4BF28D8C37C35C');
  });

  it('the second padding always adds, the first only what is missing', () => {
    const [zeros, marked] = [cbcMacBy(key), cbcMacBy(key, '80')];
    expect(zeros(hex('01'))).toEqual(zeros(hex('0100000000000000')));
    expect(marked(hex('01'))).toEqual(zeros(hex('0180000000000000')));
    expect(marked(Buffer.alloc(8))).not.toEqual(zeros(Buffer.alloc(8)));
  });

  it('a key of another size is refused', () => {
    for (const mac of [cbcMacBy, retailMacBy, sm4CbcMacBy, aesCmacBy, unionPayMacBy, unionPaySm4MacBy])
      expect(() => mac(Buffer.alloc(7))).toThrow(Iso8583Error);
  });
});

describe('codes by one key, one after another', () => {
  const macs = [
    ['CBC', cbcMacBy],
    ['retail MAC', retailMacBy],
    ['SM4', sm4CbcMacBy],
    ['CMAC', aesCmacBy],
    ['UnionPay', unionPayMacBy],
    ['UnionPay with SM4', unionPaySm4MacBy],
  ] as const;
  it.each(macs)(
    '%s of a message is the same, whatever was asked before, and what was asked stays as it was',
    (_, macBy) => {
      const kept = macBy(key);
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
          const before = Uint8Array.from(data);
          const code = Buffer.from(kept(data));
          expect(data).toEqual(before);
          expect(code).toEqual(Buffer.from(macBy(key)(data)));
          // Whoever is given a code may write on it.
          kept(data).fill(0);
          expect(Buffer.from(kept(data))).toEqual(code);
        }),
      );
    },
  );
});

describe('a sealed message', () => {
  it.each([
    ['retail MAC', retailMacBy(key)],
    ['SM4', sm4CbcMacBy(key)],
    ['CMAC', aesCmacBy(key)],
    ['UnionPay', unionPayMacBy(key)],
    ['UnionPay with SM4', unionPaySm4MacBy(key)],
  ])('opens by %s, and not once a bit has changed', (_, mac) => {
    for (const dialect of [ASCII, BINARY]) {
      const sealed = seal(dialect, parts, mac);
      expect(openSealed(dialect, sealed, mac)).toMatchObject({ authentic: true });
      // The last digit of the trace number, the last byte before the code.
      const changed = Buffer.from(sealed);
      const at = sealed.length - (dialect === ASCII ? 17 : 9);
      changed[at] = changed[at]! ^ 1;
      expect(openSealed(dialect, changed, mac).authentic).toBe(false);
      const otherCode = Buffer.from(sealed);
      otherCode[sealed.length - 1] =
        dialect === ASCII ? 0x30 + ((sealed.at(-1)! + 1) % 10) : sealed.at(-1)! ^ 1;
      expect(openSealed(dialect, otherCode, mac).authentic).toBe(false);
    }
  });

  it('has its code in 64, or in 128 where there is a second bitmap', () => {
    const mac = retailMacBy(key);
    expect(decode(ASCII, seal(ASCII, parts, mac)).has(64)).toBe(true);
    const none = { ...parts, fields: { ...parts.fields, 70: undefined, 130: undefined } };
    expect(decode(ASCII, seal(ASCII, none, mac)).has(64)).toBe(true);
    const second = seal(ASCII, { mti: '0800', fields: { 11: '000403', 70: '301' } }, mac);
    expect(decode(ASCII, second).fields()).toEqual([11, 70, 128]);
    expect(openSealed(ASCII, second, mac).authentic).toBe(true);
  });

  it('has no field above 128, behind which its code would stand', () => {
    const mac = retailMacBy(key);
    const above = { mti: '0200', fields: { 11: '000403', 130: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' } };
    for (const dialect of [ASCII, BINARY]) {
      expect(() => seal(dialect, above, mac)).toThrow('no field above 128');
      // Whoever writes one all the same, whatever stands in 64, in 128 or at the end.
      const covered = encode(dialect, { ...above, fields: { ...above.fields, 64: 'AB'.repeat(8) } });
      const end = covered.length - (dialect === ASCII ? 16 : 8);
      const code = upper(mac(covered.subarray(0, end)).subarray(0, 8));
      for (const field of [64, 128]) {
        const bytes = encode(dialect, { ...above, fields: { ...above.fields, [field]: code } });
        expect(openSealed(dialect, bytes, mac).authentic).toBe(false);
      }
    }
  });

  it('is opened as it came, with an empty second bitmap', () => {
    const mac = retailMacBy(key);
    const sealed = seal(ASCII, { mti: '0800', fields: { 11: '000403' }, written: { bitmaps: 2 } }, mac);
    const { message, authentic } = openSealed(ASCII, sealed, mac);
    expect(authentic).toBe(true);
    expect(encode(ASCII, message)).toEqual(sealed);
  });

  it('is not authentic without a code', () => {
    expect(openSealed(ASCII, encode(ASCII, parts), () => Buffer.alloc(8)).authentic).toBe(false);
  });

  it('does not take a code that is too short', () => {
    expect(() => seal(ASCII, parts, () => Buffer.alloc(4))).toThrow(Iso8583Error);
  });

  it('covers any message, headers left out', () => {
    const mac = retailMacBy(key);
    fc.assert(
      fc.property(messagesOf(UNIONPAY_HOST), (message) => {
        const sealed = seal(UNIONPAY_HOST, message, mac);
        expect(openSealed(UNIONPAY_HOST, sealed, mac).authentic).toBe(true);
        const elsewhere = Buffer.from(sealed);
        elsewhere[6] = 0x41;
        expect(openSealed(UNIONPAY_HOST, elsewhere, mac).authentic).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
