import { MalformedError } from '../verdict.ts';
import { decodeBase64, decodeText, refuseControls } from './text.ts';
import { isKeyName, KEY_ID_BYTES } from './vkey.ts';

/** Most signature lines that are read; the standard asks for at least 16. */
export const MAX_SIGNATURES = 100;

/** One signature line, not yet verified. */
export interface NoteSignature {
  readonly name: string;
  /** Key id in hex. */
  readonly keyId: string;
  /** What follows the key id. */
  readonly bytes: Buffer;
}

/** A note taken apart. Nothing in it may be believed before `openNote` has verified it. */
export interface UnverifiedNote {
  /** What is signed, with its last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const LINE_START = '— ';

/** Takes a signed note apart (C2SP signed-note, Format). Throws MalformedError for anything that is not one. */
export function parseNote(input: Uint8Array | string): UnverifiedNote {
  const note = decodeText(input);
  refuseControls(note);
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0) throw new MalformedError('a note has a blank line before its signatures');
  const lines = note.slice(blank + 2).split('\n');
  if (lines.pop() !== '') throw new MalformedError('a note ends with a newline');
  if (lines.length === 0) throw new MalformedError('a note has at least one signature line');
  if (lines.length > MAX_SIGNATURES)
    throw new MalformedError(`a note has at most ${MAX_SIGNATURES} signatures`);
  return { text: note.slice(0, blank + 1), signatures: lines.map(parseSignatureLine) };
}

/** Reads a line `— name base64(key id ‖ signature)`, without its newline. */
export function parseSignatureLine(line: string): NoteSignature {
  if (!line.startsWith(LINE_START))
    throw new MalformedError('a signature line begins with an em dash and a space');
  const [name, encoded, ...more] = line.slice(LINE_START.length).split(' ');
  if (name === undefined || encoded === undefined || more.length > 0 || !isKeyName(name)) {
    throw new MalformedError('a signature line has a key name and a signature');
  }
  const bytes = decodeBase64(encoded);
  if (bytes.length <= KEY_ID_BYTES)
    throw new MalformedError('a signature line holds a key id and a signature');
  return {
    name,
    keyId: bytes.subarray(0, KEY_ID_BYTES).toString('hex'),
    bytes: bytes.subarray(KEY_ID_BYTES),
  };
}

/** Writes a signature line, without its newline. */
export function formatSignatureLine({ name, keyId, bytes }: NoteSignature): string {
  return `${LINE_START}${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), bytes]).toString('base64')}`;
}

/** Writes a note, e.g. one with a witness's line added. Throws MalformedError where it could not be read back. */
export function formatNote({ text, signatures }: UnverifiedNote): string {
  const note = `${text}\n${signatures.map((signature) => `${formatSignatureLine(signature)}\n`).join('')}`;
  if (parseNote(note).text !== text) throw new MalformedError('the text of a note ends with a newline');
  return note;
}
