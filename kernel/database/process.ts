import { readFileSync } from 'node:fs';

/** Whether a process lives (a zombie does not). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !/^\d+ \(.*\) Z/s.test(statOf(pid) ?? '');
}

/**
 * When a process began, in the kernel's own count: field 22 of /proc/PID/stat (proc(5)). Its number alone may have gone
 * to another one since, in a container at once. Undefined where there is no such file.
 */
export function birthOf(pid: number): string | undefined {
  const stat = statOf(pid);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function statOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
}
