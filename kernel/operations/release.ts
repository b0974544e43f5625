import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import room from './package.json' with { type: 'json' };

const HERE = fileURLToPath(new URL('.', import.meta.url));
const GIT_MS_MAX = 2_000;
let known: string | undefined;

/**
 * The program that runs, as a decision records it: its version and, in a working copy, its commit — `0.1.0+2b716fe0c1d2`,
 * with `-dirty` where files differ from it. Where there is no git, the version alone.
 */
export function programRelease(): string {
  known ??= [room.version, commitOf()].filter((part) => part !== '').join('+');
  return known;
}

function commitOf(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=12', '--exclude=*'], {
      cwd: HERE,
      encoding: 'utf8',
      timeout: GIT_MS_MAX,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
