import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { birthOf, isAlive } from '@sandglass/database/process';

const TRIES = 10;

interface Owner {
  readonly pid: number;
  /** As `birthOf`; undefined where there is no such count. */
  readonly birth: string | undefined;
}

/**
 * Takes a file for this process; the returned function gives it back. A file whose process has ended is taken over.
 * Two witnesses of one memory would cosign a fork between them. @throws Error that names the other process
 */
export function claim(file: string): () => void {
  const mine = `${file}.${process.pid}`;
  const birth = birthOf(process.pid);
  writeFileSync(mine, birth === undefined ? `${process.pid}` : `${process.pid} ${birth}`, { mode: 0o600 });
  try {
    for (let tried = 0; tried < TRIES; tried += 1) {
      if (linked(mine, file)) return () => rmSync(file, { force: true });
      const other = ownerIn(file);
      if (other !== undefined && lives(other))
        throw new Error(`The witness's folder is in use by process ${other.pid}.`);
      setAside(file, `${mine}.dead`);
    }
    throw new Error(`${file} cannot be taken.`);
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Removes a dead process's claim. Another may have taken it over since we looked: then what we moved away is theirs, and
 * goes back.
 */
function setAside(file: string, aside: string): void {
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = ownerIn(aside);
  if (moved !== undefined && lives(moved)) linked(aside, file);
  rmSync(aside, { force: true });
}

/** Whom a file names: process, and when that began. */
function ownerIn(file: string): Owner | undefined {
  try {
    const [pid, birth] = readFileSync(file, 'utf8').split(' ');
    return { pid: Number(pid), birth };
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Whether our name for it was the first: a link is made whole or not at all. */
function linked(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** A claim without a birth, where there are births, is an earlier version's: never this process's own. */
function lives({ pid, birth }: Owner): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  const now = birthOf(pid);
  return birth === undefined ? pid !== process.pid || now === undefined : birth === now;
}
