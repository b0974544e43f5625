import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { COSIGNATURE_V1, ED25519, type SignatureAlgorithm } from '../note/algorithm.ts';
import type { Signer } from '../note/sign.ts';
import { verifierKey } from '../note/vkey.ts';

/** DER before the 32 bytes of an Ed25519 private key (RFC 8410 §7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An Ed25519 signer whose private key is 32 times the byte `seed`: the same in every run. */
export function testSigner(name: string, seed: number, algorithm: SignatureAlgorithm = ED25519): Signer {
  const der = Buffer.concat([PKCS8_PREFIX, Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const x = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';
  const key = verifierKey(name, algorithm, Buffer.from(x, 'base64url'));
  return { key, sign: (message) => sign(null, message, privateKey) };
}

/** A witness's signer. */
export function testWitness(name: string, seed: number): Signer {
  return testSigner(name, seed, COSIGNATURE_V1);
}
