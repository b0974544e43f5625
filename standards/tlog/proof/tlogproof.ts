import { HASH_SIZE } from '../merkle/hash.ts';
import { parseNote } from '../note/note.ts';
import { decodeBase64, decodeText, parseCount } from '../note/text.ts';
import { MalformedError } from '../verdict.ts';

/** First line of a proof file, whose name ends in `.tlog-proof` (C2SP tlog-proof). */
export const PROOF_HEADER = 'c2sp.org/tlog-proof@v1';

/** Most hashes in an inclusion or consistency proof. */
export const MAX_PROOF_HASHES = 63;

/** An inclusion proof that can be checked offline: it carries the checkpoint with its cosignatures. */
export interface TlogProof {
  /** Position of the entry in the log, from 0. */
  readonly index: number;
  /** From the leaf's sibling to the root's child. */
  readonly hashes: readonly Uint8Array[];
  /** The signed note, word for word. */
  readonly checkpoint: string;
  /** What the application put beside it; authenticated by nothing. */
  readonly extra?: Uint8Array;
}

/** Reads a proof file. Throws MalformedError for anything but its one spelling; verifies no signature or hash. */
export function parseProof(input: Uint8Array | string): TlogProof {
  const text = decodeText(input);
  const blank = text.indexOf('\n\n');
  if (blank < 0) throw new MalformedError('a proof has an empty line before its checkpoint');
  const [header, ...lines] = text.slice(0, blank).split('\n');
  if (header !== PROOF_HEADER) throw new MalformedError(`a proof begins with ${PROOF_HEADER}`);
  const extra = lines[0]?.startsWith('extra ') ? field(lines.shift(), 'extra') : undefined;
  const index = parseCount(field(lines.shift(), 'index'));
  if (lines.length > MAX_PROOF_HASHES)
    throw new MalformedError(`a proof has at most ${MAX_PROOF_HASHES} hashes`);
  const hashes = lines.map(parseHash);
  const checkpoint = text.slice(blank + 2);
  parseNote(checkpoint);
  if (extra === undefined) return { index, hashes, checkpoint };
  if (extra === '') throw new MalformedError('a proof without extra data has no extra line');
  return { index, hashes, checkpoint, extra: decodeBase64(extra) };
}

/** Writes a proof file. Throws MalformedError where it could not be read back. */
export function formatProof({ index, hashes, checkpoint, extra }: TlogProof): string {
  const lines = [
    PROOF_HEADER,
    ...(extra === undefined ? [] : [`extra ${Buffer.from(extra).toString('base64')}`]),
    `index ${index}`,
    ...hashes.map((hash) => Buffer.from(hash).toString('base64')),
    '',
    checkpoint,
  ];
  const text = lines.join('\n');
  parseProof(text);
  return text;
}

/** Reads one line of a proof: a 32-byte hash in Base64. */
export function parseHash(line: string): Buffer {
  const hash = decodeBase64(line);
  if (hash.length !== HASH_SIZE) throw new MalformedError('a proof line holds one hash of 32 bytes');
  return hash;
}

function field(line: string | undefined, name: string): string {
  if (line?.startsWith(`${name} `) !== true) throw new MalformedError(`a proof has a line ${name}`);
  return line.slice(name.length + 1);
}
