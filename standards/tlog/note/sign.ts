import { MalformedError } from '../verdict.ts';
import { formatNote, type NoteSignature } from './note.ts';
import { writeTimestamp } from './timestamp.ts';
import type { VerifierKey } from './vkey.ts';

/** Signs with a key that stays where it is: software store, HSM. */
export type Sign = (message: Uint8Array) => Uint8Array;

/** A key to sign notes with: the public half, and the door to the private one. */
export interface Signer {
  readonly key: VerifierKey;
  readonly sign: Sign;
}

/**
 * Makes one signature over a note's text. `timeSeconds` (since 1970) is needed by timestamped kinds, i.e. by a
 * witness's cosignature, and left out by others. The signature is verified before it is given out, so that
 * a wrong key behind the door is noticed here. Throws MalformedError where this kind cannot sign such a text.
 */
export function signText(text: string, { key, sign }: Signer, timeSeconds?: number): NoteSignature {
  const { algorithm } = key;
  if (algorithm.timestamped && timeSeconds === undefined)
    throw new MalformedError(`${algorithm.name} needs a time`);
  const time = timeSeconds ?? 0;
  const prefix = algorithm.timestamped ? writeTimestamp(time) : Buffer.alloc(0);
  const message = algorithm.message(text, time);
  if (message === undefined) throw new MalformedError(`${algorithm.name} signs checkpoints only`);
  const bytes = Buffer.from(message);
  const signature = sign(bytes);
  if (!key.verify(bytes, signature))
    throw new MalformedError(`the signature does not fit the key of ${key.name}`);
  return { name: key.name, keyId: key.id, bytes: Buffer.concat([prefix, signature]) };
}

/** Signs a text, e.g. `formatCheckpoint(…)`, by one or more keys, in their order. */
export function signNote(text: string, signers: readonly Signer[], timeSeconds?: number): string {
  return formatNote({ text, signatures: signers.map((signer) => signText(text, signer, timeSeconds)) });
}
