import {
  decodeBundle,
  entriesPath,
  HASH_SIZE,
  MAX_ENTRY_BYTES,
  MAX_NOTE_BYTES,
  MalformedError,
  parseCheckpoint,
  parseNote,
  parseVkey,
  TILE_WIDTH,
  tilePath,
  type VerifierKey,
} from '@sandglass/tlog';
import { InputError } from '../verb.ts';
import { get } from './fetch.ts';
import { prefixesOf } from './prefix.ts';
import { SIGNATURE_TYPES } from './signature-types.ts';

const MAX_TILE_BYTES = TILE_WIDTH * HASH_SIZE;
const MAX_BUNDLE_BYTES = TILE_WIDTH * (MAX_ENTRY_BYTES + 2);

/** A log that is read over HTTP as C2SP tlog-tiles says, at the checkpoint that it showed when it was opened. */
export interface RemoteLog {
  /** URL below which checkpoint and tiles stand, without a slash at its end. */
  readonly prefix: string;
  /** The signed note, word for word; not verified. */
  readonly checkpoint: string;
}

/** Finds the log at a URL, or at its /log, and takes its checkpoint. Throws InputError where there is none. */
export async function openLog(url: URL): Promise<RemoteLog> {
  for (const prefix of prefixesOf(url)) {
    const note = await get(`${prefix}/checkpoint`, MAX_NOTE_BYTES);
    if (note !== undefined && isCheckpointNote(note)) return { prefix, checkpoint: note.toString() };
  }
  throw new InputError('log-not-found', 'No log there', `There is no log with a checkpoint at ${url.href}.`);
}

/** Reads a tile's first `width` hashes. */
export async function readTile(log: RemoteLog, level: number, index: number, width: number): Promise<Buffer> {
  const at = (asked: number): string => `${log.prefix}/${tilePath({ level, index, width: asked })}`;
  return (await getPartOrWhole(at, width, MAX_TILE_BYTES)).subarray(0, width * HASH_SIZE);
}

/** Reads the first `width` entries of a bundle. */
export async function readEntries(log: RemoteLog, index: number, width: number): Promise<Buffer[]> {
  const at = (asked: number): string => `${log.prefix}/${entriesPath({ index, width: asked })}`;
  const bundle = await getPartOrWhole(at, width, MAX_BUNDLE_BYTES);
  try {
    return decodeBundle(bundle).slice(0, width);
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
    throw new InputError('log-malformed', 'Not a log', `${at(width)}: ${error.message}.`);
  }
}

/**
 * The keys that the operator publishes at `<prefix>/vkey`, one vkey a line: the log's own and those of its
 * witnesses. Lines with signature types that this program does not know are passed over.
 */
export async function readPublishedKeys(log: RemoteLog): Promise<VerifierKey[]> {
  const body = await get(`${log.prefix}/vkey`, MAX_NOTE_BYTES);
  const lines = body?.toString().split('\n') ?? [];
  return lines.flatMap((line) => {
    try {
      return [parseVkey(line, SIGNATURE_TYPES)];
    } catch (error) {
      if (error instanceof MalformedError) return [];
      throw error;
    }
  });
}

/** A log may drop a partial tile once the full one is there, so that is asked for next. */
async function getPartOrWhole(
  at: (width: number) => string,
  width: number,
  maxBytes: number,
): Promise<Buffer> {
  const part = await get(at(width), maxBytes);
  if (part !== undefined) return part;
  const whole = width < TILE_WIDTH ? await get(at(TILE_WIDTH), maxBytes) : undefined;
  if (whole !== undefined) return whole;
  throw new InputError('log-incomplete', 'The log lacks a tile', `${at(width)} is not there.`);
}

function isCheckpointNote(note: Buffer): boolean {
  try {
    parseCheckpoint(parseNote(note).text);
    return true;
  } catch (error) {
    if (error instanceof MalformedError) return false;
    throw error;
  }
}
