import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const TRIES = 10;

/**
 * Takes a file for this process; the returned function gives it back. A file whose process has ended is taken over.
 * Two witnesses of one memory would cosign a fork between them. @throws Error that names the other process
 */
export function claim(file: string): () => void {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid), { mode: 0o600 });
  try {
    for (let tried = 0; tried < TRIES; tried += 1) {
      if (linked(mine, file)) return () => rmSync(file, { force: true });
      const other = pidIn(file);
      if (other !== undefined && lives(other))
        throw new Error(`The witness's folder is in use by process ${other}.`);
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
  const moved = pidIn(aside);
  if (moved !== undefined && lives(moved)) linked(aside, file);
  rmSync(aside, { force: true });
}

function pidIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
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

function lives(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}
