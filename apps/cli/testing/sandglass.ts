import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
}

/** Runs the real main program, as a shell would, with these bytes on standard input. */
export function sandglass(
  words: readonly string[],
  {
    env = {},
    input = '',
    umask = '022',
  }: { env?: NodeJS.ProcessEnv; input?: string | Buffer; umask?: string } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const shell = `umask ${umask}; exec "$0" "$@"`;
    const child = spawn('sh', ['-c', shell, process.execPath, main, ...words], {
      env: { ...process.env, ...env },
    });
    const out: Buffer[] = [];
    const problems: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => problems.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), problems: Buffer.concat(problems).toString() }),
    );
    child.stdin.on('error', () => undefined); // it may have ended without reading
    child.stdin.end(input);
  });
}
