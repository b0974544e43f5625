import { Worker } from 'node:worker_threads';
import { Unavailable } from '@sandglass/operations';
import type { Paper } from '@sandglass/paper';

/** Printing takes some tenths of a second; who asks beyond this comes again. */
const WAITING_MAX = 40;
const RETRY_AFTER_S = 5;
/** What never changes is kept once it is printed: a version of a declaration, about half a megabyte each. */
const KEPT_MAX = 40;

export interface Order {
  readonly n: number;
  readonly paper: Paper;
}
export type Printed = { readonly n: number } & ({ readonly bytes: Uint8Array } | { readonly failed: string });

interface Waiting {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** Prints in a thread of its own, one document after the other: the house answers meanwhile. */
export class Printing {
  #worker: Worker | undefined;
  #printed = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #kept = new Map<string, Promise<Buffer>>();

  /** What is named by all that its bytes come from. @throws Unavailable when too many wait */
  printKept(name: string, paper: () => Paper): Promise<Buffer> {
    const kept = this.#kept.get(name) ?? this.print(paper());
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    kept.catch(() => this.#kept.delete(name));
    const oldest = this.#kept.size > KEPT_MAX ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  /** What is somebody's own is printed for them and not kept. @throws Unavailable when too many wait */
  async print(paper: Paper): Promise<Buffer> {
    if (this.#waiting.size >= WAITING_MAX)
      throw new Unavailable('too many documents wait to be printed', RETRY_AFTER_S);
    this.#worker ??= this.#start();
    this.#printed += 1;
    const order: Order = { n: this.#printed, paper };
    return new Promise((resolve, reject) => {
      this.#waiting.set(order.n, { resolve, reject });
      this.#worker?.postMessage(order);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./print-worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', (printed: Printed) => {
      const waiting = this.#waiting.get(printed.n);
      this.#waiting.delete(printed.n);
      if ('bytes' in printed) waiting?.resolve(Buffer.from(printed.bytes));
      else waiting?.reject(new Error(printed.failed));
    });
    worker.on('error', () => undefined);
    // What it had in hand fails, the next order finds a new thread.
    worker.on('exit', () => {
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values())
        reject(new Unavailable('the printing thread ended', RETRY_AFTER_S));
      this.#waiting.clear();
    });
    return worker;
  }
}
