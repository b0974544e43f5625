import { Executor, Unavailable } from '@sandglass/operations';
import { type MockInstance, vi } from 'vitest';

/** What a house does of an exit by itself: its runs and what it notes of them. */
const WORK = /^(?:(?:plan|mark|close):)?exit:/;
/** That something was brought to somebody. */
const BROUGHT = /^job:/;

/**
 * Dies once behind each thing that a house does of an exit by itself, when it is committed and whoever did it hears nothing, and between
 * bringing something to somebody and noting it. From then on the house does nothing of the kind, until it is opened anew.
 */
export class Mortal {
  readonly #met = new Set<string>();
  readonly #shards: readonly string[];
  #spy: MockInstance | undefined;
  #isDead = false;

  /** `shards`: whose executors die. */
  constructor(shards: readonly string[]) {
    this.#shards = shards;
  }

  /** Things at which it died, as `shard key`. */
  get deaths(): readonly string[] {
    return [...this.#met];
  }
  get isDead(): boolean {
    return this.#isDead;
  }

  /** From now on, and again after each death once the dead house is closed. */
  live(): void {
    this.#isDead = false;
    this.#spy ??= this.#watched();
  }

  /** Lets every house live. */
  close(): void {
    this.#spy?.mockRestore();
  }

  /** Of every executor, also of a house that is yet to be opened: it goes to work before anybody could take hold of it. */
  #watched() {
    const { submit } = Executor.prototype;
    const points = (shard: string, key: string): string | undefined =>
      this.#shards.includes(shard) && (WORK.test(key) || BROUGHT.test(key)) ? `${shard} ${key}` : undefined;
    const diesAt = (point: string): void => this.#diesAt(point);
    const isDead = (): boolean => this.#isDead;
    return vi.spyOn(Executor.prototype, 'submit').mockImplementation(async function (
      this: Executor,
      ...of: Parameters<Executor['submit']>
    ) {
      const { key } = of[2];
      const point = points(this.shard, key);
      if (point === undefined) return submit.apply(this, of);
      if (isDead()) throw new Unavailable('killed', 1);
      if (BROUGHT.test(key)) diesAt(point);
      const outcome = await submit.apply(this, of);
      if (WORK.test(key)) diesAt(point);
      return outcome;
    });
  }

  #diesAt(point: string): void {
    if (this.#met.has(point)) return;
    this.#met.add(point);
    this.#isDead = true;
    throw new Unavailable('killed', 1);
  }
}
