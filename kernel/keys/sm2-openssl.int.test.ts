import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newSm2PrivateKey, sm2Signer, verifySm2 } from './index.ts';

const USER_ID = '1234567812345678';
const folder = mkdtempSync(join(tmpdir(), 'sm2-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const openssl = (...args: string[]) => spawnSync('openssl', args, { cwd: folder });
const knowsSm2 = openssl('genpkey', '-algorithm', 'SM2', '-out', at('probe.pem')).status === 0;

/** SubjectPublicKeyInfo of a point on SM2's curve: id-ecPublicKey, 1.2.156.10197.1.301 (GM/T 0010). */
const SPKI_PREFIX = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex');

describe.skipIf(!knowsSm2)('SM2 beside OpenSSL (skipped where there is no openssl that knows SM2)', () => {
  it('OpenSSL verifies what we sign, under the same user id only', () => {
    const signer = sm2Signer(newSm2PrivateKey());
    const message = Buffer.from('检查点\n1\n');
    writeFileSync(at('message'), message);
    writeFileSync(at('signature'), derOf(signer.sign(message)));
    writeFileSync(at('public.der'), Buffer.concat([SPKI_PREFIX, signer.publicKey]));
    const verify = (userId: string) =>
      openssl(
        ...['pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', 'public.der', '-rawin'],
        ...['-digest', 'sm3', '-pkeyopt', `distid:${userId}`, '-in', 'message', '-sigfile', 'signature'],
      ).status;
    expect(verify(USER_ID)).toBe(0);
    expect(verify('another id')).not.toBe(0);
  });

  it('we verify what OpenSSL signs', () => {
    writeFileSync(at('message'), 'the mandate');
    const signed = openssl(
      ...['pkeyutl', '-sign', '-inkey', 'probe.pem', '-rawin', '-digest', 'sm3'],
      ...['-pkeyopt', `distid:${USER_ID}`, '-in', 'message'],
    );
    const spki = openssl('pkey', '-in', 'probe.pem', '-pubout', '-outform', 'DER').stdout;
    const signature = rawOf(signed.stdout);
    expect(verifySm2(spki.subarray(-65), Buffer.from('the mandate'), signature)).toBe(true);
    expect(verifySm2(spki.subarray(-65), Buffer.from('the Mandate'), signature)).toBe(false);
  });
});

/** SEQUENCE of two INTEGERs, as OpenSSL writes signatures. */
function derOf(signature: Buffer): Buffer {
  const integers = Buffer.concat([signature.subarray(0, 32), signature.subarray(32)].map(integerOf));
  return Buffer.concat([Buffer.of(0x30, integers.length), integers]);
}

function integerOf(half: Buffer): Buffer {
  const leading = half.findIndex((byte) => byte !== 0);
  const digits = half.subarray(leading);
  const padded = digits[0]! > 0x7f ? Buffer.concat([Buffer.alloc(1), digits]) : digits;
  return Buffer.concat([Buffer.of(0x02, padded.length), padded]);
}

function rawOf(der: Buffer): Buffer {
  const rLength = der[3]!;
  const r = der.subarray(4, 4 + rLength);
  const s = der.subarray(6 + rLength);
  return Buffer.concat([r, s].map((part) => Buffer.concat([Buffer.alloc(32), part]).subarray(-32)));
}
