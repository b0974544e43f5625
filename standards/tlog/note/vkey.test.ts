import { describe, expect, it } from 'vitest';
import { testSigner } from '../testing/keys.ts';
import { COSIGNATURE_V1, ED25519 } from './algorithm.ts';
import { formatVkey, isKeyName, keyId, parseVkey, verifierKey } from './vkey.ts';

// C2SP signed-note, Verifier keys, Example.
const EXAMPLE = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';

describe('verifier keys', () => {
  it('the standard’s example is read and written back', () => {
    const key = parseVkey(EXAMPLE);
    expect([key.name, key.id, key.algorithm.name]).toEqual(['example.com/foo', '530d903a', 'Ed25519']);
    expect(formatVkey(key)).toBe(EXAMPLE);
  });

  it('one key has another id under each signature type and name', () => {
    const { publicKey } = parseVkey(EXAMPLE);
    const ids = [
      keyId('a', ED25519.identifier, publicKey),
      keyId('a', COSIGNATURE_V1.identifier, publicKey),
      keyId('b', ED25519.identifier, publicKey),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    ['another id', EXAMPLE.replace('530d903a', '530d903b'), 'should be 530d903a'],
    ['another name', EXAMPLE.replace('foo', 'bar'), 'should be'],
    ['an id in capitals', EXAMPLE.replace('530d903a', '530D903A'), 'has the form'],
    ['no key', 'example.com/foo+530d903a+', 'has the form'],
    ['a space in the name', EXAMPLE.replace('foo', 'f o'), 'is not a key name'],
    ['no name', EXAMPLE.replace('example.com/foo', ''), 'is not a key name'],
    ['stray bits in Base64', `${EXAMPLE.slice(0, -4)}U2l=`, 'not canonical Base64'],
    ['a line break', `${EXAMPLE}\n`, 'not canonical Base64'],
    ['an unknown type', EXAMPLE.replace('+Aek', '+Bek'), 'unknown signature type'],
    ['a short key', 'a+530d903a+AQID', 'has 32 bytes'],
  ])('a vkey with %s is refused', (_, vkey, why) => {
    expect(() => parseVkey(vkey)).toThrow(why);
  });

  it('a key name has no space of any script, no plus, no control character', () => {
    expect(['example.com/log', '沙漏.example', 'a\u200b'].every(isKeyName)).toBe(true);
    expect(
      ['', 'a b', 'a+b', 'a\u00a0b', 'a\u3000b', 'a\u0085', 'a\n', 'a\u0001', '\ud800'].some(isKeyName),
    ).toBe(false);
    expect(() => verifierKey('a b', ED25519, testSigner('a', 1).key.publicKey)).toThrow('is not a key name');
  });
});
