import { HASH_SIZE } from '../merkle/hash.ts';
import { MalformedError } from '../verdict.ts';
import { decodeBase64, parseCount, refuseControls } from './text.ts';

/** A log's tree head, the text of a signed note (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Identifies the log, e.g. `example.com/log42`. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
  /** Opaque further lines; the standard advises against any, for no monitor can audit them. */
  readonly extensions?: readonly string[];
}

/** Reads a note's text as a checkpoint. Throws MalformedError for anything but its one spelling. */
export function parseCheckpoint(text: string): Required<Checkpoint> {
  refuseControls(text);
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new MalformedError('a checkpoint ends with a newline');
  const [origin, size, root, ...extensions] = lines;
  if (size === undefined || root === undefined || !origin) {
    throw new MalformedError('a checkpoint has origin, size and root on three lines');
  }
  if (extensions.includes('')) throw new MalformedError('a checkpoint has no empty line');
  const rootBytes = decodeBase64(root);
  if (rootBytes.length !== HASH_SIZE) throw new MalformedError('the root of a checkpoint has 32 bytes');
  return { origin, size: parseCount(size), root: rootBytes, extensions };
}

/** The text to sign for a tree head. Throws MalformedError where a line cannot be written. */
export function formatCheckpoint({ origin, size, root, extensions = [] }: Checkpoint): string {
  const lines = [origin, String(size), Buffer.from(root).toString('base64'), ...extensions];
  const text = lines.map((line) => `${line}\n`).join('');
  const written = parseCheckpoint(text);
  const unchanged = written.origin === origin && written.extensions.length === extensions.length;
  if (!unchanged) throw new MalformedError('a line of a checkpoint holds a newline');
  return text;
}

/** True when a note's text is a checkpoint. */
export function isCheckpoint(text: string): boolean {
  try {
    parseCheckpoint(text);
    return true;
  } catch (error) {
    if (error instanceof MalformedError) return false;
    throw error;
  }
}
