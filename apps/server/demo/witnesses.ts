import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { formatVkey, parseVkey, type VerifierKey } from '@sandglass/tlog';
import type { WitnessAddress } from '../log/cosigner.ts';

const PROGRAM = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const NAMES = ['localhost/simulated-witness-1', 'localhost/simulated-witness-2'] as const;

/** Simulated witnesses of other institutions: processes of their own, each with its key and memory in a folder. */
export interface SimulatedWitnesses {
  readonly addresses: readonly WitnessAddress[];
  stop(): Promise<void>;
}

/** Starts two. `logKeys`: of the log that they are to follow. */
export async function startWitnesses(
  folder: string,
  logKeys: readonly VerifierKey[],
): Promise<SimulatedWitnesses> {
  const started = await Promise.all(
    NAMES.map((name, n) => startOne(join(folder, `witness-${n + 1}`), name, logKeys)),
  );
  return {
    addresses: started.map(({ address }) => address),
    stop: async () => {
      await Promise.all(started.map(({ stop }) => stop()));
    },
  };
}

async function startOne(
  folder: string,
  name: string,
  logKeys: readonly VerifierKey[],
): Promise<{ address: WitnessAddress; stop(): Promise<void> }> {
  // A witness knows Ed25519; other suites' lines are not its business.
  const logs = logKeys.filter(({ algorithm }) => algorithm.name === 'Ed25519').map(formatVkey);
  const args = [PROGRAM, 'witness', '--folder', folder, '--log', logs.join(','), '--name', name, '--json'];
  // The channel carries nothing: its end tells the witness that we are gone, also after kill -9.
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the witness ${name} ended with ${code}`)));
  });
  const { vkey, url }: { vkey: string; url: string } = JSON.parse(line);
  return {
    address: { url, key: parseVkey(vkey) },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
