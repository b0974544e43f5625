import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { sm2 } from 'sm-crypto-v2';
import { describe, expect, it } from 'vitest';
import { KeyError, newSm2PrivateKey, sm2PublicKeyProblem, sm2Signer, verifySm2 } from './index.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** GM/T 0003.5-2012 appendix A.2 (the same in GB/T 32918.5-2017), the recommended curve. */
const PUBLISHED = {
  userId: '1234567812345678',
  message: Buffer.from('message digest'),
  privateKey: hex('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8'),
  publicKey: hex(
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  ),
  z: 'b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3',
  digest: 'f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640',
  k: BigInt('0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21'),
  x1: BigInt('0x04ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73'),
  signature: hex(
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  ),
};

describe('SM2 with SM3, by the example of GM/T 0003.5-2012 A.2', () => {
  it('the private key has the published public key', () => {
    expect(sm2Signer(PUBLISHED.privateKey).publicKey).toEqual(PUBLISHED.publicKey);
  });

  it('the user id’s Z and the digest are the published ones', () => {
    const { publicKey, userId, message } = PUBLISHED;
    expect(Buffer.from(sm2.getZ(publicKey.toString('hex'), userId)).toString('hex')).toBe(PUBLISHED.z);
    expect(sm2.getHash(Uint8Array.from(message), publicKey.toString('hex'), userId)).toBe(PUBLISHED.digest);
  });

  it('with the published random number the library makes the published r and s', () => {
    const made = sm2.doSignature(Uint8Array.from(PUBLISHED.message), PUBLISHED.privateKey.toString('hex'), {
      pointPool: [{ k: PUBLISHED.k, x1: PUBLISHED.x1 }],
      hash: true,
      der: false,
      userId: PUBLISHED.userId,
    });
    expect(made).toBe(PUBLISHED.signature.toString('hex'));
  });

  it('the published signature verifies, under the default user id too', () => {
    const { publicKey, message, signature, userId } = PUBLISHED;
    expect(verifySm2(publicKey, message, signature, userId)).toBe(true);
    expect(verifySm2(publicKey, message, signature)).toBe(true);
  });

  it('another user id, another message, an altered or a shortened signature does not', () => {
    const { publicKey, message, signature } = PUBLISHED;
    expect(verifySm2(publicKey, message, signature, 'ALICE123@YAHOO.COM')).toBe(false);
    expect(verifySm2(publicKey, message, signature, '')).toBe(false);
    expect(verifySm2(publicKey, Buffer.from('message digesT'), signature)).toBe(false);
    const altered = Buffer.from(signature);
    altered[40]! ^= 1;
    expect(verifySm2(publicKey, message, altered)).toBe(false);
    expect(verifySm2(publicKey, message, signature.subarray(1))).toBe(false);
    expect(verifySm2(publicKey, message, Buffer.alloc(64))).toBe(false);
    expect(verifySm2(publicKey, message, Buffer.alloc(64, 0xff))).toBe(false);
  });
});

describe('an SM2 key', () => {
  it('of another curve is refused in words', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const p256 = publicKey.export({ format: 'der', type: 'spki' }).subarray(-65);
    expect(sm2PublicKeyProblem(p256)).toMatch(/belongs to another curve/);
    expect(verifySm2(p256, PUBLISHED.message, PUBLISHED.signature)).toBe(false);
    expect(sm2PublicKeyProblem(Buffer.alloc(65))).toMatch(/begins with 04/);
    expect(sm2PublicKeyProblem(PUBLISHED.publicKey)).toBeUndefined();
  });

  it.each([
    ['zero', Buffer.alloc(32)],
    ['n − 1', hex('fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122')],
    ['31 bytes', Buffer.alloc(31, 1)],
  ])('is never %s', (_, privateKey) => {
    expect(() => sm2Signer(privateKey)).toThrow(KeyError);
  });

  it('signs any bytes as bytes, and only its own public key verifies them', () => {
    const [signer, other] = [sm2Signer(newSm2PrivateKey()), sm2Signer(newSm2PrivateKey())];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (message) => {
        const signature = signer.sign(message);
        expect(signature).toHaveLength(64);
        expect(verifySm2(signer.publicKey, message, signature)).toBe(true);
        expect(verifySm2(other.publicKey, message, signature)).toBe(false);
      }),
      { numRuns: 10 },
    );
  });
});
