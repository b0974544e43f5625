import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseError } from '../error.ts';
import { isAlive } from '../process.ts';
import { hasEnded, pause, START_MS_MAX, until } from './ready.ts';

/** A server that ends so often by itself is ill: starting it again would only hide that. */
const RESTARTS_MAX = 5;
const RESTARTS_WITHIN_MS = 10 * 60_000;
/** Doubled at each further start. */
const PAUSE_MS = 100;

export interface KeeperOptions {
  /** Starts the server on its data and resolves when it answers. */
  readonly start: () => Promise<ChildProcess>;
  readonly onFailure?: ((error: unknown, what: string) => void) | undefined;
}

/** Keeps a server running until it is told to stop: one that ends by itself is started again on the same data. */
export class Keeper {
  readonly #options: KeeperOptions;
  #server: ChildProcess | undefined;
  #stopping = false;
  #restarting: Promise<void> = Promise.resolve();
  #restarts: number[] = [];
  readonly #lost = Promise.withResolvers<DatabaseError>();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Resolves, with what to say, when the server ended by itself and cannot be kept running. */
  get lost(): Promise<DatabaseError> {
    return this.#lost.promise;
  }

  /** @throws DatabaseError when the server does not start. */
  async start(): Promise<void> {
    const server = await this.#options.start();
    this.#server = server;
    if (hasEnded(server)) this.#again(server);
    else once(server, 'exit').then(() => this.#again(server));
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#restarting;
    if (this.#server !== undefined) await stopServer(this.#server);
  }

  #again(server: ChildProcess): void {
    if (this.#stopping) return;
    this.#options.onFailure?.(
      new Error(
        `it ended by itself (${server.signalCode ?? `code ${server.exitCode}`}) and is started again`,
      ),
      'PostgreSQL',
    );
    this.#restarting = this.#restart();
  }

  async #restart(): Promise<void> {
    let why = '';
    while (!this.#stopping) {
      const now = performance.now();
      this.#restarts = this.#restarts.filter((at) => now - at < RESTARTS_WITHIN_MS);
      if (this.#restarts.length >= RESTARTS_MAX) return this.#giveUp(why);
      await pause(PAUSE_MS * 2 ** this.#restarts.length);
      this.#restarts.push(now);
      try {
        return await this.start();
      } catch (error) {
        why = error instanceof Error ? ` ${error.message}` : ` ${String(error)}`;
        this.#options.onFailure?.(error, 'start PostgreSQL again');
      }
    }
  }

  #giveUp(why: string): void {
    this.#lost.resolve(
      new DatabaseError(
        `PostgreSQL ended by itself and was started again ${RESTARTS_MAX} times in ${RESTARTS_WITHIN_MS / 60_000} minutes; Sandglass stops.${why} Mend that and start again: what was acknowledged is kept.`,
      ),
    );
  }
}

export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.pid !== undefined && !hasEnded(server) && isAlive(server.pid))
    process.kill(server.pid, 'SIGINT');
  await until(() => hasEnded(server), START_MS_MAX, 'PostgreSQL does not end.');
}
