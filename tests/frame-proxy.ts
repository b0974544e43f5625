import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { type FrameForm, FrameReader, frame } from '@sandglass/iso8583';

/** What may befall a message; each a share of all, in per mille. What is left passes. */
export interface Faults {
  /** It never comes. */
  readonly lost: number;
  /** It comes twice. */
  readonly twice: number;
  /** It waits, so that later ones come before it. */
  readonly late: number;
  /** Half of it comes, and the connection is torn. */
  readonly torn: number;
  /** From here on the connection is silent both ways, and nobody is told. */
  readonly dead: number;
}

export const NO_FAULTS: Faults = { lost: 0, twice: 0, late: 0, torn: 0, dead: 0 };

const LATE_MS = 700;

/** A line between two parties that spoils messages, not bytes: which one, and how, the random numbers say. */
export class FrameProxy {
  faults: Faults = NO_FAULTS;
  readonly befell = new Map<keyof Faults, number>();
  readonly #form: FrameForm;
  readonly #port: number;
  readonly #random: () => number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  /** `random`: numbers from 0 below 1, the same for the same seed. */
  constructor(form: FrameForm, port: number, random: () => number) {
    this.#form = form;
    this.#port = port;
    this.#random = random;
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

  /** The line is whole again; what was silent is cut, so that both ends find out. */
  heal(): void {
    this.faults = NO_FAULTS;
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.heal();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket): void {
    const far = dial({ host: '127.0.0.1', port: this.#port });
    const line = { isDead: false };
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.setNoDelay(true);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        to.destroy();
        this.#sockets.delete(from);
      });
      this.#carry(from, to, line);
    }
  }

  #carry(from: Socket, to: Socket, line: { isDead: boolean }): void {
    const reader = new FrameReader(this.#form);
    from.on('data', (bytes: Buffer) => {
      for (const message of reader.push(bytes)) this.#pass(frame(this.#form, message), to, line);
    });
  }

  #pass(bytes: Buffer, to: Socket, line: { isDead: boolean }): void {
    if (line.isDead) return;
    const fault = this.#drawn();
    if (fault !== undefined) this.befell.set(fault, (this.befell.get(fault) ?? 0) + 1);
    if (fault === 'lost') return;
    if (fault === 'dead') {
      line.isDead = true;
      return;
    }
    if (fault === 'torn') {
      to.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => to.destroy());
      return;
    }
    const send = (): void => void (to.writable && to.write(bytes));
    if (fault === 'late') setTimeout(send, this.#random() * LATE_MS);
    else send();
    if (fault === 'twice') send();
  }

  #drawn(): keyof Faults | undefined {
    let at = this.#random() * 1_000;
    for (const [fault, share] of Object.entries(this.faults) as [keyof Faults, number][]) {
      at -= share;
      if (at < 0) return fault;
    }
    return undefined;
  }
}

/** Numbers from 0 below 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
