import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const sample = fileURLToPath(new URL('./sample-scanner.mjs', import.meta.url));

/** The sample scanner as a command: a setting of `scannerOf`. */
export const sampleCommand = `exec:${process.execPath} ${sample}`;

/** The sample scanner as a daemon of its own: a setting of `scannerOf`, until it is stopped. */
export async function startScanner(): Promise<{ readonly setting: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [sample, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    setting: `tcp://127.0.0.1:${port.toString().trim()}`,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
