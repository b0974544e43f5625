import { createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  ed25519Signer,
  KeyError,
  MasterKey,
  newEd25519Seed,
  openMasterKey,
  subjectKeys,
  verifyEd25519,
} from './index.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('Ed25519', () => {
  // RFC 8032 §7.1, tests 1 to 3.
  it.each([
    {
      seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      message: '',
      signature:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      message: '72',
      signature:
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    },
    {
      seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      message: 'af82',
      signature:
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    },
  ])('signs “$message” as RFC 8032 publishes', ({ seed, publicKey, message, signature }) => {
    const signer = ed25519Signer(hex(seed));
    expect(signer.publicKey.toString('hex')).toBe(publicKey);
    expect(signer.sign(hex(message)).toString('hex')).toBe(signature);
    expect(verifyEd25519(hex(publicKey), hex(message), hex(signature))).toBe(true);
  });

  it('refuses an altered message, an altered signature and another key', () => {
    const signer = ed25519Signer(newEd25519Seed());
    const signature = signer.sign(Buffer.from('the mandate'));
    const altered = Buffer.from(signature);
    altered[5]! ^= 1;
    expect(verifyEd25519(signer.publicKey, Buffer.from('the Mandate'), signature)).toBe(false);
    expect(verifyEd25519(signer.publicKey, Buffer.from('the mandate'), altered)).toBe(false);
    expect(
      verifyEd25519(ed25519Signer(newEd25519Seed()).publicKey, Buffer.from('the mandate'), signature),
    ).toBe(false);
    expect(verifyEd25519(signer.publicKey, Buffer.from('the mandate'), signature.subarray(1))).toBe(false);
  });
});

describe('the master key', () => {
  it('opens what it wrapped, in its place only', () => {
    const master = new MasterKey(randomBytes(32));
    const wrapped = master.wrap(Buffer.from('a key'), 'signing log');
    expect(master.unwrap(wrapped, 'signing log').toString()).toBe('a key');
    expect(() => master.unwrap(wrapped, 'signing supervisor')).toThrow(KeyError);
    expect(() => master.unwrap(Buffer.alloc(5), 'signing log')).toThrow(KeyError);
  });

  it('another master key says which file to put back, and shows no key material', () => {
    const wrapped = new MasterKey(randomBytes(32)).wrap(Buffer.from('top secret'), 'x');
    const other = new MasterKey(randomBytes(32));
    expect(() => other.unwrap(wrapped, 'x')).toThrow(/Put back the master.key/);
    expect(inspect(other) + JSON.stringify({ other })).not.toMatch(/[0-9a-f]{16}/);
  });

  it('is made once, for its owner’s eyes only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    const file = join(folder, 'deep', 'master.key');
    const wrapped = openMasterKey(file).wrap(Buffer.from('kept'), 'x');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(openMasterKey(file).unwrap(wrapped, 'x').toString()).toBe('kept');
    rmSync(folder, { recursive: true });
  });

  it('gives one person different names in different pilots', () => {
    const keys = subjectKeys(new MasterKey(randomBytes(32)));
    expect(keys.pseudonym('microloan', 'ann')).toBe(keys.pseudonym('microloan', 'ann'));
    expect(keys.pseudonym('microloan', 'ann')).not.toBe(keys.pseudonym('token', 'ann'));
    expect(keys.pseudonym('microloan', 'ann')).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('AES-256-GCM as the platform gives it', () => {
  // NIST SP 800-38D test case 14 (McGrew & Viega, The Galois/Counter Mode of Operation, appendix B).
  it('agrees with the published case', () => {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12));
    decipher.setAuthTag(hex('d0d1c8a799996bf0265b98b5d48ab919'));
    const plain = Buffer.concat([decipher.update(hex('cea7403d4d606b6e074ec5d3baf39d18')), decipher.final()]);
    expect(plain).toEqual(Buffer.alloc(16));
  });
});
