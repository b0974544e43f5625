import { Worker } from 'node:worker_threads';
import type { Declaration } from '@sandglass/declaration';
import type { PrintOptions } from '@sandglass/declaration/print';
import { Unavailable } from '@sandglass/operations';

/** Printing takes some tenths of a second; who asks beyond this comes again. */
const WAITING_MAX = 40;
const RETRY_AFTER_S = 5;
/** A version never changes, so what is printed is kept: about half a megabyte each. */
const KEPT_MAX = 40;

export interface Order {
  readonly n: number;
  readonly declaration: Declaration;
  readonly options: PrintOptions;
}
export type Printed = { readonly n: number } & ({ readonly bytes: Uint8Array } | { readonly failed: string });

interface Waiting {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** Prints declarations in a thread of its own, one after the other: the house answers meanwhile. */
export class Printing {
  #worker: Worker | undefined;
  #printed = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #kept = new Map<string, Promise<Buffer>>();

  /** @throws Unavailable when too many wait */
  print(digest: string, declaration: Declaration, options: PrintOptions): Promise<Buffer> {
    const name = [digest, options.locale, options.pilot, options.version].join('|');
    const kept = this.#kept.get(name) ?? this.#order(declaration, options);
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

  async #order(declaration: Declaration, options: PrintOptions): Promise<Buffer> {
    if (this.#waiting.size >= WAITING_MAX)
      throw new Unavailable('too many declarations wait to be printed', RETRY_AFTER_S);
    this.#worker ??= this.#start();
    this.#printed += 1;
    const order: Order = { n: this.#printed, declaration, options };
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
