import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../process.ts';

/** The running server of a data folder, by its own lock file; undefined when there is none. */
export function postmaster(data: string): number | undefined {
  const pid = lockedBy(data);
  return pid !== undefined && isAlive(pid) && isServerOf(pid, data) ? pid : undefined;
}

/**
 * Removes a lock that names a living process which is no server of this folder, as after a power cut: PostgreSQL
 * itself would take it for one and refuse to start.
 */
export function forgetStrangersLock(data: string): void {
  const pid = lockedBy(data);
  if (pid !== undefined && isAlive(pid) && !isServerOf(pid, data)) rmSync(lockFile(data), { force: true });
}

const lockFile = (data: string): string => join(data, 'postmaster.pid');

function lockedBy(data: string): number | undefined {
  const pid = Number(textOf(lockFile(data))?.split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** A number may have gone to another process since a power cut: that one must not be ended. */
function isServerOf(pid: number, data: string): boolean {
  if (process.platform === 'linux') {
    const words = textOf(`/proc/${pid}/cmdline`);
    return words?.split('\0').includes(data) ?? false;
  }
  if (process.platform === 'win32') return true;
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data);
  } catch {
    return false;
  }
}

/** The text of a file that may be gone at any moment, as those of a process are. */
function textOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
