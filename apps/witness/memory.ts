import { hash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { NOTHING_SEEN, parseCheckpoint, parseNote, type Seen } from '@sandglass/tlog';
import { claim } from './claim.ts';

/** What a witness remembers: of each log the last head that it cosigned. It is the whole of its worth. */
export interface WitnessMemory {
  seen(origin: string): Seen;
  /** Returns when the head is on the disk. */
  remember(origin: string, note: string): void;
  close(): void;
}

/** Opens a memory in a folder; one process at a time. @throws Error in words: taken by another, or not readable */
export function openMemory(folder: string): WitnessMemory {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = claim(join(folder, 'owner'));
  const known = new Map<string, Seen>();
  return {
    seen(origin) {
      const seen = known.get(origin) ?? read(fileOf(folder, origin));
      known.set(origin, seen);
      return seen;
    },
    remember(origin, note) {
      write(folder, fileOf(folder, origin), note);
      known.set(origin, headOf(note));
    },
    close: release,
  };
}

const fileOf = (folder: string, origin: string): string =>
  join(folder, `${hash('sha256', origin, 'hex')}.note`);

function headOf(note: string): Seen {
  const { size, root } = parseCheckpoint(parseNote(note).text);
  return { size, root };
}

/** A head that cannot be read must not pass for none: the witness would sign anything. */
function read(file: string): Seen {
  let note: string;
  try {
    note = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NOTHING_SEEN;
    throw error;
  }
  return headOf(note);
}

/** Beside its place, forced to the disk, moved there, and the folder forced too: whole or not at all, also after a power cut. */
function write(folder: string, file: string, note: string): void {
  const beside = `${file}.new`;
  const descriptor = openSync(beside, 'w', 0o600);
  try {
    writeSync(descriptor, note);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(beside, file);
  const directory = openSync(folder, 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
