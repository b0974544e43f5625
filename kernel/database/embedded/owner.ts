import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from '../error.ts';
import { isAlive } from './postmaster.ts';

interface Owner {
  readonly pid: number;
  /** When it began, in the kernel's own count: a number alone may have gone to another process since. */
  readonly birth?: string | undefined;
}

/**
 * Takes the data folder for this process, or refuses in words when a living one has it. Two that take it in the same
 * instant are kept apart by PostgreSQL's own lock file.
 */
export function claim(folder: string): void {
  const owner = ownerOf(folder);
  if (owner !== undefined && lives(owner)) {
    throw new DatabaseError(
      `Sandglass runs already on ${folder} (process ${owner.pid}). Stop it first, or give another folder with --data.`,
    );
  }
  const self: Owner = { pid: process.pid, birth: birthOf(process.pid) };
  writeFileSync(fileOf(folder), JSON.stringify(self));
}

/** Gives the folder back, unless another has taken it since. */
export function release(folder: string): void {
  if (ownerOf(folder)?.pid === process.pid) rmSync(fileOf(folder), { force: true });
}

const fileOf = (folder: string): string => join(folder, 'owner.json');

/** A file that a power cut left half written names nobody. */
function ownerOf(folder: string): Owner | undefined {
  if (!existsSync(fileOf(folder))) return undefined;
  try {
    return JSON.parse(readFileSync(fileOf(folder), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

const lives = ({ pid, birth }: Owner): boolean =>
  isAlive(pid) && (birth === undefined || birthOf(pid) === birth);

/** Field 22 of /proc/PID/stat (proc(5)); undefined where there is no such file. */
function birthOf(pid: number): string | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const stat = readFileSync(file, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}
