import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { until } from '@sandglass/database/testing';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_MS_MAX = 150_000;

export interface Started {
  readonly launcher: ChildProcess;
  /** What `ready` says; undefined when it ended without. */
  readonly origin: string | undefined;
  /** Everything it printed so far. */
  output(): string;
  problems(): string;
  /** Its exit code, when it has ended. */
  ended(): Promise<number | null>;
}

export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly root?: string;
  /** The words that say `sandglass up`, when it is not node that is called. */
  readonly command?: readonly string[];
  /** Words before the command, e.g. those that make it another user's. */
  readonly before?: readonly string[];
}

/** Runs the real `sandglass up` as a person would, and waits until it is ready or has ended. */
export async function up(folder: string, options: StartOptions = {}): Promise<Started> {
  const { args = [], env = {}, root = ROOT, before = [] } = options;
  const said = options.command ?? [process.execPath, `${root}/apps/cli/sandglass.mjs`, 'up'];
  const command = [
    ...before,
    ...said,
    ...['--data', folder],
    ...(args.includes('--port') ? [] : ['--port', '0']),
    ...args,
  ];
  const launcher = spawn(command[0]!, command.slice(1), {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: {
      ...process.env,
      DATABASE_URL: '',
      PORT: '',
      SANDGLASS_DATA: '',
      npm_lifecycle_event: undefined,
      SANDGLASS_INSTALLING: '1',
      ...env,
    },
  });
  let output = '';
  let problems = '';
  launcher.stdout!.on('data', (chunk) => {
    output += String(chunk);
  });
  launcher.stderr!.on('data', (chunk) => {
    problems += String(chunk);
  });
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    launcher.on('close', (code) => {
      over = true;
      resolve(code);
    });
  });
  const ready = (): string | undefined => /^ready (\S+)$/m.exec(output)?.[1];
  await until(() => over || ready() !== undefined, 'sandglass up is ready', READY_MS_MAX);
  return { launcher, origin: ready(), output: () => output, problems: () => problems, ended: () => ended };
}

/** The living processes whose command line names the folder: launcher, house and database. */
export function processesNaming(folder: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name) }))
    .filter(({ command }) => command.includes(folder));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** The house's own process, below the launcher. */
export function houseOf(folder: string): number {
  const house = processesNaming(folder).find(({ command }) => command.includes('apps/cli/main.ts'));
  if (house === undefined) throw new Error(`no house runs on ${folder}`);
  return house.pid;
}
