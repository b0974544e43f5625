import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Every named place where a round may kill the process. */
export const POINTS = [
  'before-load',
  'before-send',
  'in-statement',
  'committed',
  'answered',
  'integrating',
  'integrated',
  'delivering',
  'delivered',
] as const;
export type Point = (typeof POINTS)[number];

/** What the callers were told, kept by this process, which is not the one that dies. */
export interface Journal {
  /** Key number → the operation's number, as first answered. */
  readonly acknowledged: Map<number, string>;
  readonly mails: string[];
  /** Highest key that was ever sent. */
  last: number;
  readonly hits: Map<Point, number>;
}

export const newJournal = (): Journal => ({ acknowledged: new Map(), mails: [], last: 0, hits: new Map() });

const CALLERS = 1_500;
const KEYS_APART = 10_000_000;
const ROUND_MS_MAX = 60_000;

/** One life of the process: works with 1,500 operations in flight until it kills itself at the point. */
export async function round(
  folder: string,
  point: Point,
  nth: number,
  number: number,
  journal: Journal,
): Promise<void> {
  const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));
  const first = number * KEYS_APART + 1;
  const child = spawn(
    process.execPath,
    [victim, folder, String(first), String(CALLERS), point, String(nth), number % 2 === 1 ? 'server' : ''],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const problems: string[] = [];
  child.stderr?.on('data', (chunk) => problems.push(String(chunk)));
  const lines = createInterface({ input: child.stdout! });
  lines.on('line', (line) => note(line, journal));
  const { signal } = await ended(child);
  if (signal !== 'SIGKILL')
    throw new Error(`the process did not die at ${point} but by ${signal}: ${problems.join('')}`);
  journal.hits.set(point, (journal.hits.get(point) ?? 0) + 1);
  journal.last = Math.max(journal.last, first + CALLERS);
}

export function note(line: string, journal: Journal): void {
  const [what, n, operation, outcome] = line.split(' ');
  if (what === 'mail' && n !== undefined) journal.mails.push(n);
  if (what !== 'done' || operation === undefined) return;
  if (outcome !== 'done') throw new Error(`an operation was ${outcome}: ${line}`);
  journal.acknowledged.set(Number(n), operation);
}

function ended(child: ChildProcess): Promise<{ signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('the process did not reach its end'));
    }, ROUND_MS_MAX);
    child.on('close', (_code, signal) => {
      clearTimeout(timer);
      resolve({ signal });
    });
  });
}
