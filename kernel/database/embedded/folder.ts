import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { DatabaseError } from '../error.ts';
import type { RunAs } from './account.ts';

/** Where root keeps what user postgres must enter. */
export const ROOT_FOLDER = '/var/lib/sandglass';

/** The data folder: what was asked for, else root's place, else the user's data folder. */
export function dataFolder(asked: string | undefined = process.env.SANDGLASS_DATA): string {
  if (asked !== undefined && asked !== '') return resolve(asked);
  if (process.getuid?.() === 0) return ROOT_FOLDER;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'sandglass');
  const given = process.env.XDG_DATA_HOME ?? '';
  // XDG Base Directory 0.8: what is empty or relative counts as not given.
  return join(isAbsolute(given) ? given : join(homedir(), '.local', 'share'), 'sandglass');
}

/** Makes the folder, and sees that the server's user may enter it. */
export function prepareFolder(folder: string, as: RunAs): void {
  try {
    openToAll(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new DatabaseError(
      `The data folder ${folder} cannot be written. Give another one with --data or SANDGLASS_DATA.`,
    );
  }
  if (as.uid === undefined) return;
  const closed = closedFolder(folder);
  if (closed === undefined) return;
  throw new DatabaseError(
    `The user postgres may not enter ${closed}, where the data folder ${folder} lies. Give a folder that it may enter with --data or SANDGLASS_DATA (default ${ROOT_FOLDER}), or run chmod o+x ${closed}.`,
  );
}

/** Makes a folder that all may enter, also for a root whose umask keeps others out of what it makes. */
export function openToAll(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let at = folder; ; at = dirname(at)) {
    chmodSync(at, 0o755);
    if (at === first || at === dirname(at)) return;
  }
}

/** The nearest folder on the way that others may not enter. */
function closedFolder(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** A folder of the server's own, made where it is missing. */
export function ownFolder(folder: string, as: RunAs): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
}
