import { type Invalid, invalid, MalformedError } from '../verdict.ts';
import { type NoteSignature, parseNote } from './note.ts';
import { readTimestamp, TIMESTAMP_BYTES } from './timestamp.ts';
import type { VerifierKey } from './vkey.ts';

/** A signature that holds. */
export interface VerifiedSignature {
  readonly key: VerifierKey;
  /** When a witness signed, in seconds since 1970; absent in kinds without a time. */
  readonly timeSeconds?: number;
}

/** A note that at least one known key has signed. */
export interface VerifiedNote {
  readonly valid: true;
  readonly text: string;
  /** Each known key at most once, in the note's order; of several lines by one key, the first. */
  readonly signatures: readonly VerifiedSignature[];
}

/**
 * Verifies a signed note against the known keys (C2SP signed-note, Signatures). Lines by unknown keys are
 * ignored, also where only the name or only the id is known; every line by a known key must hold, or the whole
 * note is refused; at least one must. Throws RangeError where two known keys share name and id.
 */
export function openNote(note: Uint8Array | string, known: readonly VerifierKey[]): VerifiedNote | Invalid {
  const keys = keysByLine(known);
  try {
    const { text, signatures } = parseNote(note);
    const verified = new Map<VerifierKey, VerifiedSignature>();
    for (const signature of signatures) {
      const key = keys.get(lineOf(signature.name, signature.keyId));
      if (key === undefined) continue;
      const answer = verifySignature(text, signature, key);
      if (answer === undefined) return invalid(`the signature by ${key.name} does not hold`);
      if (!verified.has(key)) verified.set(key, answer);
    }
    if (verified.size === 0) return invalid('no known key has signed the note');
    return { valid: true, text, signatures: [...verified.values()] };
  } catch (error) {
    if (error instanceof MalformedError) return invalid(error.message);
    throw error;
  }
}

/** Verifies one line by the key that it names; undefined when it does not hold. */
export function verifySignature(
  text: string,
  { bytes }: NoteSignature,
  key: VerifierKey,
): VerifiedSignature | undefined {
  const { algorithm } = key;
  const prefixBytes = algorithm.timestamped ? TIMESTAMP_BYTES : 0;
  if (bytes.length !== prefixBytes + algorithm.signatureBytes) return undefined;
  const timeSeconds = algorithm.timestamped ? readTimestamp(bytes) : 0;
  if (timeSeconds === undefined) return undefined;
  const message = algorithm.message(text, timeSeconds);
  if (message === undefined || !key.verify(Buffer.from(message), bytes.subarray(prefixBytes)))
    return undefined;
  return algorithm.timestamped ? { key, timeSeconds } : { key };
}

function keysByLine(known: readonly VerifierKey[]): ReadonlyMap<string, VerifierKey> {
  const keys = new Map<string, VerifierKey>();
  for (const key of known) {
    const line = lineOf(key.name, key.id);
    const other = keys.get(line);
    if (other !== undefined && !other.publicKey.equals(key.publicKey)) {
      throw new RangeError(`two known keys are called ${key.name} and have the id ${key.id}`);
    }
    keys.set(line, other ?? key);
  }
  return keys;
}

/** Key names hold no plus sign, so this pair is unmistakable. */
function lineOf(name: string, keyId: string): string {
  return `${name}+${keyId}`;
}
