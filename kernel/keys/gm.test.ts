import { createCipheriv, createHmac, hash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { sm3, sm4 } from 'sm-crypto-v2';
import { describe, expect, it } from 'vitest';
import { KeyError, MasterKey, subjectCipher, subjectDecipher, subjectKeys, suiteNamed } from './index.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('SM3 and SM4 as the platform gives them', () => {
  it('SM3 of “abc” is the published one (GB/T 32905-2016 A.1)', () => {
    expect(hash('sm3', 'abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });

  it('SM4 of one block is the published one (GB/T 32907-2016 A.1)', () => {
    const block = hex('0123456789abcdeffedcba9876543210');
    const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false);
    expect(cipher.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  it('SM4-CTR is the example of draft-ribose-cfrg-sm4-10 A.2.5.1', () => {
    const cipher = subjectCipher(
      hex('0123456789abcdeffedcba9876543210'),
      hex('000102030405060708090a0b0c0d0e0f'),
    );
    const plain = hex(
      ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'aa', 'bb'].map((byte) => byte.repeat(8)).join(''),
    );
    expect(cipher.update(plain).toString('hex')).toBe(
      'ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7f234bc0e24c11980fd1286310ce37b926e02fcd0faa0baf38b2933851d824514',
    );
  });

  it('HMAC-SM3 and SM4 agree with a second library', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        (key, text) => {
          const ours = createHmac('sm3', key).update(text).digest('hex');
          expect(sm3(text, { key, mode: 'hmac' })).toBe(ours);
          const cipher = createCipheriv('sm4-ecb', key, null);
          const theirs = sm4.encrypt(text, key, { output: 'array' });
          expect(Buffer.concat([cipher.update(text), cipher.final()])).toEqual(Buffer.from(theirs));
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('the gm suite at rest', () => {
  const key = randomBytes(32);
  const [gm, international] = [new MasterKey(key, 'gm'), new MasterKey(key)];

  it('opens what it wrapped, in its place only, and nothing altered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(), (plain, at) => {
        const wrapped = gm.wrap(plain, 'signing log');
        expect(gm.unwrap(wrapped, 'signing log')).toEqual(Buffer.from(plain));
        expect(() => gm.unwrap(wrapped, 'signing supervisor')).toThrow(KeyError);
        wrapped[at % wrapped.length]! ^= 1;
        expect(() => gm.unwrap(wrapped, 'signing log')).toThrow(KeyError);
      }),
      { numRuns: 50 },
    );
    expect(() => new MasterKey(randomBytes(32), 'gm').unwrap(gm.wrap(key, 'x'), 'x')).toThrow(/master\.key/);
  });

  it('a house that changes its suite keeps its keys and its people’s names', () => {
    expect(gm.unwrap(international.wrap(Buffer.from('old'), 'x'), 'x').toString()).toBe('old');
    expect(international.unwrap(gm.wrap(Buffer.from('new'), 'x'), 'x').toString()).toBe('new');
    expect(subjectKeys(gm).pseudonym('microloan', 'ann')).toBe(
      subjectKeys(international).pseudonym('microloan', 'ann'),
    );
  });

  it.each(['international', 'gm'] as const)(
    'a subject’s key of the %s suite names its own cipher',
    (suite) => {
      const keys = subjectKeys(gm, suite);
      const { key: subject, wrapped } = keys.create();
      const counter = randomBytes(16);
      const sealed = subjectCipher(subject, counter).update('开立凭证');
      expect(sealed.toString()).not.toBe('开立凭证');
      expect(subjectDecipher(keys.unwrap(wrapped), counter).update(sealed).toString()).toBe('开立凭证');
      expect(() => subjectCipher(randomBytes(24), counter)).toThrow(KeyError);
    },
  );

  it('is chosen by its name, and another name is refused in words', () => {
    expect([suiteNamed(undefined), suiteNamed(''), suiteNamed('gm')]).toEqual([
      'international',
      'international',
      'gm',
    ]);
    expect(() => suiteNamed('sm')).toThrow('There is no suite "sm": it is international or gm.');
  });
});
