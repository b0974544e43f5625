import { readdirSync, readlinkSync } from 'node:fs';
import { isAlive } from '../process.ts';

/** Whether this system shows each process's working folder (Linux). */
export const seesProcesses = process.platform === 'linux';

/** The living processes that work in a folder, as every process of a PostgreSQL works in its data folder. */
export function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && workingFolder(pid) === folder && isAlive(pid));
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // ended, or another user's
  }
}
