import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Actor } from '@sandglass/operations';
import type { Clock } from '@sandglass/time';
import { freePort } from '../../../apps/server/testing/demo-house.ts';
import { DIES_AT, type FromHouse, type HouseArguments, type ToHouse } from './told.ts';

const PROGRAM = fileURLToPath(new URL('./house.ts', import.meta.url));
const READY_MS_MAX = 120_000;
const TIME_MS = 20;

/** A house as a process of its own, on rows and keys that stay when it dies; its clock is the test's. */
export class HouseProcess {
  readonly #kept: { readonly url: string; readonly folder: string };
  readonly #clock: Clock;
  readonly #points: HouseArguments['points'];
  readonly #minting = new Map<number, (token: string) => void>();
  #child: ChildProcess | undefined;
  #n = 0;
  /** Where it listens; another place each time that it is started. */
  origin = '';
  /** Where it died, in order. */
  readonly deaths: string[] = [];

  constructor(
    kept: { readonly url: string; readonly folder: string },
    clock: Clock,
    points: HouseArguments['points'],
  ) {
    this.#kept = kept;
    this.#clock = clock;
    this.#points = points;
  }

  get isDead(): boolean {
    return this.#child === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Resolves when it listens, or has died on the way. */
  async start(): Promise<void> {
    const port = await freePort();
    this.origin = `http://localhost:${port}`;
    const given: HouseArguments = {
      ...this.#kept,
      port,
      now: this.#clock.now(),
      points: this.#points,
      met: this.deaths,
    };
    const child = spawn(process.execPath, [PROGRAM, JSON.stringify(given)], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    const problems: string[] = [];
    child.stderr?.on('data', (chunk) => problems.push(String(chunk)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line.startsWith(DIES_AT)) this.deaths.push(line.slice(DIES_AT.length));
    });
    const time = setInterval(() => this.#tell(child, { kind: 'time', now: this.#clock.now() }), TIME_MS);
    child.once('close', () => clearInterval(time));
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`it does not begin: ${problems.join('')}`)),
        READY_MS_MAX,
      );
      child.on('message', (said: FromHouse) => {
        if (said.kind === 'ready') resolve();
        else this.#minted(said.n, said.token);
      });
      child.once('close', (_code, signal) => {
        for (const n of [...this.#minting.keys()]) this.#minted(n, '');
        // Killed while it begins is killed as well.
        if (signal === 'SIGKILL') resolve();
        else reject(new Error(`it ended by itself: ${problems.join('')}`));
      });
      child.once('message', () => clearTimeout(timer));
      child.once('close', () => clearTimeout(timer));
    });
  }

  /** A token of somebody; one that opens nothing where the house has died. */
  mint(actor: Actor): Promise<string> {
    const child = this.#child;
    this.#n += 1;
    const n = this.#n;
    return new Promise((resolve) => {
      if (child === undefined || this.isDead) return resolve('');
      this.#minting.set(n, resolve);
      this.#tell(child, { kind: 'mint', n, actor });
    });
  }

  /** Kills it wherever it is. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || this.isDead) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  }

  #tell(child: ChildProcess, told: ToHouse): void {
    if (child.connected) child.send(told, () => undefined);
  }

  #minted(n: number, token: string): void {
    this.#minting.get(n)?.(token);
    this.#minting.delete(n);
  }
}
