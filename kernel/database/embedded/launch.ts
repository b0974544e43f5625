import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunAs } from './account.ts';
import { memoryHere, settings } from './settings.ts';

export interface Launch {
  readonly bin: string;
  readonly data: string;
  /** The server's own log. */
  readonly log: string;
  /** Folder of the Unix socket; undefined for TCP on loopback. */
  readonly socket: string | undefined;
  readonly port: number;
  readonly durable: boolean;
  readonly as: RunAs;
}

/** Starts the server's process, and the guardian that ends it when we die without a word. */
export function launch({ bin, data, log, socket, port, durable, as }: Launch): ChildProcess {
  const chosen: Record<string, string> = {
    ...settings(memoryHere()),
    port: String(port),
    listen_addresses: socket === undefined ? '127.0.0.1' : '',
    unix_socket_directories: socket ?? '',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(log, 'a');
  // Detached: Ctrl-C in a terminal goes to its whole process group, and the server must outlive our last commits.
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...args], {
    ...as,
    cwd: data,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  if (server.pid !== undefined) guard(server.pid);
  server.unref();
  return server;
}

/** A process that waits for our end of a pipe to close and then ends the server: also after kill -9. */
function guard(server: number): void {
  const script = fileURLToPath(new URL('./guardian.ts', import.meta.url));
  const guardian = spawn(process.execPath, [script, String(server)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian.unref();
  const pipe = guardian.stdin;
  if (pipe !== null && 'unref' in pipe) (pipe as unknown as { unref(): void }).unref();
}
