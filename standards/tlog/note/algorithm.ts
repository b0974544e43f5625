import { createPublicKey, verify } from 'node:crypto';
import { isCheckpoint } from './checkpoint.ts';

/**
 * One kind of note signature. A further kind, e.g. SM2 with SM3 under type 0xff, is one more object of this
 * shape in the list that is given to `parseVkey`; nothing else changes.
 */
export interface SignatureAlgorithm {
  readonly name: string;
  /** The type byte, after 0xff followed by a longer identifier (C2SP signed-note, Signature types). */
  readonly identifier: Uint8Array;
  readonly publicKeyBytes: number;
  /** Length of the signature proper, without the time of a timestamped one. */
  readonly signatureBytes: number;
  /** What is signed, for a note's text; undefined where this kind does not apply to such a text. */
  message(noteText: string, time: number): string | undefined;
  /** True when a signature begins with its time: uint64 seconds since 1970, big-endian. */
  readonly timestamped: boolean;
  /** Prepares a public key; throws where the bytes are not one. */
  verifier(publicKey: Uint8Array): (message: Uint8Array, signature: Uint8Array) => boolean;
}

/** Ed25519 over the note's text: type 0x01 (C2SP signed-note). */
export const ED25519: SignatureAlgorithm = {
  name: 'Ed25519',
  identifier: Uint8Array.of(0x01),
  publicKeyBytes: 32,
  signatureBytes: 64,
  timestamped: false,
  message: (noteText) => noteText,
  verifier: ed25519Verifier,
};

/** Ed25519 over header, time and the whole text of a checkpoint: type 0x04 (C2SP tlog-cosignature). */
export const COSIGNATURE_V1: SignatureAlgorithm = {
  name: 'Ed25519 cosignature/v1',
  identifier: Uint8Array.of(0x04),
  publicKeyBytes: 32,
  signatureBytes: 64,
  timestamped: true,
  message: (noteText, time) =>
    isCheckpoint(noteText) ? `cosignature/v1\ntime ${time}\n${noteText}` : undefined,
  verifier: ed25519Verifier,
};

/** The kinds that every reader of public logs knows. Others are ignored in notes, as the standard asks. */
export const STANDARD_ALGORITHMS: readonly SignatureAlgorithm[] = [ED25519, COSIGNATURE_V1];

function ed25519Verifier(publicKey: Uint8Array): (message: Uint8Array, signature: Uint8Array) => boolean {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return (message, signature) => verify(null, message, key, signature);
}
