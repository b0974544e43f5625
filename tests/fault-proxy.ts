import { createServer, connect as dial, type NetConnectOpts, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What the line does with bytes: passes them, keeps them back for ever (half-open), or loses the way back only. */
export type Line = 'open' | 'silent' | 'deaf';

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/**
 * A TCP proxy that spoils a connection on purpose: between server and database, client and server, party and party.
 * `deaf` lets what we say through and keeps the answers back: done there, reply lost.
 */
export class FaultProxy {
  /** ms that each portion waits, in each direction. */
  latencyMs = 0;
  /** Most bytes in one portion; 0: as they come. */
  sliceBytes = 0;
  line: Line = 'open';
  readonly #target: NetConnectOpts;
  readonly #server: Server;
  readonly #pairs = new Set<Pair>();

  constructor(target: NetConnectOpts) {
    this.#target = target;
    this.#server = createServer((near) => this.#join(near));
  }

  /** Listens on a free port of the loopback and returns it. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address();
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  }

  /** Ends every connection by FIN; new ones are taken again. */
  cut(): void {
    for (const { near, far } of this.#pairs) {
      near.end();
      far.end();
    }
  }

  /** Ends every connection by RST, in the middle of whatever was being said. */
  reset(): void {
    for (const { near, far } of this.#pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  }

  async close(): Promise<void> {
    this.reset();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket): void {
    const far = dial(this.#target);
    const pair: Pair = { near, far };
    this.#pairs.add(pair);
    this.#carry(near, far, ['open', 'deaf']);
    this.#carry(far, near, ['open']);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        other.destroy();
        this.#pairs.delete(pair);
      });
    }
  }

  /** Portions go one after the other, each as the line is when its turn comes. */
  #carry(from: Socket, to: Socket, passes: readonly Line[]): void {
    let last: Promise<void> = Promise.resolve();
    from.on('data', (bytes: Buffer) => {
      last = last.then(() => this.#portions(bytes, to, passes));
    });
    from.on('end', () => {
      last = last.then(() => void to.end());
    });
  }

  async #portions(bytes: Buffer, to: Socket, passes: readonly Line[]): Promise<void> {
    const size = this.sliceBytes > 0 ? this.sliceBytes : bytes.length;
    for (let at = 0; at < bytes.length; at += size) {
      if (this.latencyMs > 0) await wait(this.latencyMs);
      // A half-open line swallows what is sent on it: the other side hears nothing, also later.
      if (!passes.includes(this.line) || to.destroyed) return;
      to.write(bytes.subarray(at, at + size));
    }
  }
}
