import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Ask, PartyArguments, Point, Role, Told } from './told.ts';

const PROGRAM = fileURLToPath(new URL('./party.ts', import.meta.url));
const SECRET_BYTES = 32;
const READY_MS_MAX = 60_000;
const DEATH_MS_MAX = 90_000;

/** The three parties, each a process that can die; what a shop asks goes to the acquirer's. */
export class Parties {
  readonly #common: Pick<PartyArguments, 'url' | 'key' | 'secret'>;
  readonly #ports: Readonly<Record<Role, number>>;
  readonly #peers: Readonly<Record<Role, number>>;
  readonly #processes = new Map<Role, ChildProcess>();
  readonly #asked = new Map<number, (told: Told) => void>();
  #n = 0;

  private constructor(
    common: Pick<PartyArguments, 'url' | 'key' | 'secret'>,
    ports: Readonly<Record<Role, number>>,
    peers: Readonly<Record<Role, number>>,
  ) {
    this.#common = common;
    this.#ports = ports;
    this.#peers = peers;
  }

  /** `through`: what a line goes through on its way to a port; as it is given, nothing. */
  static async of(
    url: string,
    key: Buffer,
    through: (port: number) => Promise<number> = async (port) => port,
  ): Promise<Parties> {
    const [bank, network] = [await freePort(), await freePort()];
    return new Parties(
      { url, key: key.toString('hex'), secret: randomBytes(SECRET_BYTES).toString('hex') },
      { bank, network, acquirer: 0 },
      { bank: 0, network: await through(bank), acquirer: await through(network) },
    );
  }

  /** Resolves when the party works; with a point it will die there. */
  async start(role: Role, dies: { readonly point?: Point; readonly nth?: number } = {}): Promise<void> {
    const given: PartyArguments = {
      role,
      ...this.#common,
      port: this.#ports[role],
      peerPort: this.#peers[role],
      ...dies,
    };
    const child = spawn(process.execPath, [PROGRAM, JSON.stringify(given)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#processes.set(role, child);
    const said: string[] = [];
    child.stderr?.on('data', (chunk) => said.push(String(chunk)));
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${role} does not begin: ${said.join('')}`)),
        READY_MS_MAX,
      );
      child.on('message', (told: Told) => {
        if (told.n === -1) resolve();
        else this.#tell(told);
      });
      child.on('close', () => {
        clearTimeout(timer);
        // Killed while it begins is killed as well.
        resolve();
        if (role === 'acquirer') for (const n of [...this.#asked.keys()]) this.#tell({ n });
      });
      child.once('message', () => clearTimeout(timer));
    });
    await ready;
    if (child.exitCode !== null) throw new Error(`${role} ended by itself: ${said.join('')}`);
  }

  /** Resolves when the party has died by SIGKILL. */
  async death(role: Role): Promise<void> {
    const child = this.#processes.get(role)!;
    const timer = setTimeout(() => child.kill('SIGTERM'), DEATH_MS_MAX);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    clearTimeout(timer);
    if (child.signalCode !== 'SIGKILL') throw new Error(`${role} did not die at its point`);
  }

  /** Asks the acquirer once; no state where it is away or does not know yet. */
  ask(what: Omit<Ask, 'n'>): Promise<Told> {
    this.#n += 1;
    const n = this.#n;
    const acquirer = this.#processes.get('acquirer');
    return new Promise((resolve) => {
      if (acquirer?.connected !== true) return resolve({ n });
      this.#asked.set(n, resolve);
      acquirer.send({ n, ...what } satisfies Ask, (error) => error && this.#tell({ n }));
    });
  }

  async kill(role: Role): Promise<void> {
    const child = this.#processes.get(role);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  }

  #tell(told: Told): void {
    this.#asked.get(told.n)?.(told);
    this.#asked.delete(told.n);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      server.close(() => resolve(address.port));
    });
  });
}
