import { spawn } from 'node:child_process';
import { findingOf, SCAN_MS_MAX, type Scanner } from './scanner.ts';

const OUTPUT_LENGTH_MAX = 4_096;

/**
 * A scanner that is a command: the bytes on its standard input; exit 0 is clean, 1 infected with what was found on standard
 * output, anything else is not known (clamscan(1) with `-` does so).
 */
export function commandScanner(command: string, args: readonly string[], timeoutMs = SCAN_MS_MAX): Scanner {
  return {
    name: command.split('/').at(-1) ?? command,
    scan: (bytes) =>
      new Promise((resolve, reject) => {
        const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'], timeout: timeoutMs });
        let said = '';
        child.stdout.on('data', (text: Buffer) => {
          if (said.length < OUTPUT_LENGTH_MAX) said += text.toString('latin1');
        });
        child.on('error', reject);
        child.on('close', (code) => {
          if (code === 0) resolve({ state: 'clean' });
          else if (code === 1) resolve({ state: 'infected', finding: nameIn(said) });
          else reject(new Error(`the scanner ended with ${code ?? 'a signal'}`));
        });
        // One that has found enough may close its input early.
        child.stdin.on('error', () => undefined);
        child.stdin.end(bytes);
      }),
  };
}

/** `stdin: Eicar-Signature FOUND`, or whatever it said. */
const nameIn = (said: string): string => findingOf(/^(?:[^:\n]*: )?(.*?)(?: FOUND)?$/m.exec(said)?.[1] ?? '');
