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

/** Longer than an acquirer waits for an answer, so that its reversal may come before what it reverses. */
const LATE_MS = 1_400;

interface Line {
  isDead: boolean;
  /** How many messages wait on each way. */
  readonly late: Map<Socket, number>;
}

/** A line between two parties that spoils messages, not bytes: which one, and how, the random numbers say. */
export class FrameProxy {
  faults: Faults = NO_FAULTS;
  readonly befell = new Map<keyof Faults, number>();
  /** Messages that came before an earlier one of their way. */
  overtook = 0;
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
    const line: Line = { isDead: false, late: new Map() };
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

  #carry(from: Socket, to: Socket, line: Line): void {
    const reader = new FrameReader(this.#form);
    from.on('data', (bytes: Buffer) => {
      for (const message of reader.push(bytes)) this.#pass(frame(this.#form, message), to, line);
    });
  }

  #pass(bytes: Buffer, to: Socket, line: Line): void {
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
    const waiting = line.late.get(to) ?? 0;
    if (fault === 'late') {
      line.late.set(to, waiting + 1);
      setTimeout(() => {
        line.late.set(to, line.late.get(to)! - 1);
        send();
      }, this.#random() * LATE_MS);
      return;
    }
    if (waiting > 0) this.overtook += 1;
    send();
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
