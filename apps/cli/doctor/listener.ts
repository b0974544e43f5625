import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** State LISTEN in /proc/net/tcp (proc(5)). */
const LISTENS = '0A';

/** The process that listens on a port, where the system shows it to us (/proc; another user's only to root). */
export function listenerOf(port: number): { readonly pid: number; readonly name: string } | undefined {
  const sockets = new Set(['tcp', 'tcp6'].flatMap((family) => inodesOf(textOf(`/proc/net/${family}`), port)));
  if (sockets.size === 0) return undefined;
  const pid = namesIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((name) => namesIn(`/proc/${name}/fd`).some((fd) => sockets.has(linkOf(`/proc/${name}/fd/${fd}`))));
  return pid === undefined ? undefined : { pid: Number(pid), name: textOf(`/proc/${pid}/comm`).trim() };
}

/** What a process's descriptor of each listening socket links to. */
export const inodesOf = (table: string, port: number): string[] =>
  table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, local = '', , state]) =>
        state === LISTENS && Number.parseInt(local.split(':')[1] ?? '', 16) === port,
    )
    .map((fields) => `socket:[${fields[9]}]`);

/** Processes end, and others are not ours to look at: what cannot be read says nothing. */
function quietly<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

const textOf = (file: string): string => quietly(() => readFileSync(file, 'utf8'), '');
const namesIn = (folder: string): string[] => quietly(() => readdirSync(folder), []);
const linkOf = (file: string): string => quietly(() => readlinkSync(file), '');
