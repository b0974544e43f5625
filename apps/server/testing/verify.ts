import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const cli = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** `sandglass log verify` as an outsider runs it. */
export async function verifyLog(origin: string, state: string): Promise<{ size: number; verified: boolean }> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    cli,
    'log',
    'verify',
    origin,
    '--state',
    state,
    '--json',
  ]);
  return JSON.parse(stdout);
}
