import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a process lives (a zombie does not). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const status = `/proc/${pid}/stat`;
  return !existsSync(status) || !/^\d+ \(.*\) Z/.test(readFileSync(status, 'utf8'));
}

/** The running server of a data folder, by its own lock file; undefined when there is none. */
export function postmaster(data: string): number | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  return isServerOf(pid, data) ? pid : undefined;
}

/** A number may have gone to another process since a power cut: that one must not be ended. */
function isServerOf(pid: number, data: string): boolean {
  const command = `/proc/${pid}/cmdline`;
  if (!existsSync(command)) return true;
  return readFileSync(command, 'utf8').split('\0').includes(data);
}
