import { hash } from 'node:crypto';
import { MalformedError, UnknownSignatureType } from '../verdict.ts';
import { type SignatureAlgorithm, STANDARD_ALGORITHMS } from './algorithm.ts';
import { decodeBase64, hasControls } from './text.ts';

/** Bytes in a key id. */
export const KEY_ID_BYTES = 4;

/** A public key that a verifier trusts, under the name that it signs with. */
export interface VerifierKey {
  readonly name: string;
  /** Eight hex digits; names the key, proves nothing. */
  readonly id: string;
  readonly algorithm: SignatureAlgorithm;
  readonly publicKey: Buffer;
  verify(message: Uint8Array, signature: Uint8Array): boolean;
}

/** True for a key name: not empty, no Unicode space, no plus sign, no control character (C2SP signed-note). */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.isWellFormed() && !/[+\p{White_Space}]/u.test(name) && !hasControls(name);
}

/** Key id: the first four bytes of SHA-256(name ‖ newline ‖ type ‖ public key), in hex (C2SP signed-note). */
export function keyId(name: string, identifier: Uint8Array, publicKey: Uint8Array): string {
  const input = Buffer.concat([Buffer.from(`${name}\n`), identifier, publicKey]);
  return hash('sha256', input, 'hex').slice(0, 2 * KEY_ID_BYTES);
}

/** Makes a verifier key from its parts. Throws MalformedError where the name or key does not fit. */
export function verifierKey(name: string, algorithm: SignatureAlgorithm, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new MalformedError(`${JSON.stringify(name)} is not a key name`);
  if (publicKey.length !== algorithm.publicKeyBytes) {
    throw new MalformedError(`a public key for ${algorithm.name} has ${algorithm.publicKeyBytes} bytes`);
  }
  return {
    name,
    id: keyId(name, algorithm.identifier, publicKey),
    algorithm,
    publicKey: Buffer.from(publicKey),
    verify: algorithm.verifier(publicKey),
  };
}

/**
 * Reads a vkey: name + '+' + key id in hex + '+' + Base64 of type and public key (C2SP signed-note, Verifier
 * keys). Throws MalformedError for another form and for an id that does not match, UnknownSignatureType for a type
 * that is not in the list: a verifier passes over such a key.
 */
export function parseVkey(
  text: string,
  algorithms: readonly SignatureAlgorithm[] = STANDARD_ALGORITHMS,
): VerifierKey {
  const [, name, id, encoded] = /^([^+]*)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
  if (name === undefined || id === undefined || encoded === undefined) {
    throw new MalformedError('a vkey has the form name+keyid+base64');
  }
  const material = decodeBase64(encoded);
  const algorithm = algorithms.find(({ identifier }) => startsWith(material, identifier));
  if (algorithm === undefined)
    throw new UnknownSignatureType(`the vkey of ${name} has an unknown signature type`);
  const key = verifierKey(name, algorithm, material.subarray(algorithm.identifier.length));
  if (key.id !== id) throw new MalformedError(`the key id in the vkey of ${name} should be ${key.id}`);
  return key;
}

/** The vkey of a key. */
export function formatVkey({ name, id, algorithm, publicKey }: VerifierKey): string {
  return `${name}+${id}+${Buffer.concat([algorithm.identifier, publicKey]).toString('base64')}`;
}

function startsWith(bytes: Buffer, prefix: Uint8Array): boolean {
  return bytes.subarray(0, prefix.length).equals(prefix);
}
