/** What a person means to do, once: every repeat of it carries the same key. */
export interface Intention {
  /** What it is, for the one who waits: `repay loan-1`. At most one of a name is under way. */
  readonly name: string;
  readonly key: string;
  readonly path: string;
  readonly body: unknown;
  /** Milliseconds since 1970. */
  readonly since: number;
}

const KEPT_AS = 'sandglass.intentions';
/** Servers keep keys for at least a day; an older one could not be asked about. */
const KEPT_FOR_MS = 24 * 3_600_000;

/**
 * Intentions whose end is not known yet. They outlive a reload, so that a person who comes back finds the answer
 * instead of doing the thing twice.
 */
export class Intentions {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #now: () => number;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  /** The open intention of this name and content, else a new one. */
  begin(name: string, path: string, body: unknown): Intention {
    const open = this.open(name);
    if (open !== undefined && open.path === path && JSON.stringify(open.body) === JSON.stringify(body))
      return open;
    const intention = { name, key: crypto.randomUUID(), path, body, since: this.#now() };
    this.#keep([...this.all().filter((each) => each.name !== name), intention]);
    return intention;
  }

  open(name: string): Intention | undefined {
    return this.all().find((each) => each.name === name);
  }

  end({ key }: Intention): void {
    this.#keep(this.all().filter((each) => each.key !== key));
  }

  all(): readonly Intention[] {
    const kept = this.#storage.getItem(KEPT_AS);
    if (kept === null) return [];
    const read: readonly Intention[] = JSON.parse(kept);
    return read.filter(({ since }) => since > this.#now() - KEPT_FOR_MS);
  }

  #keep(intentions: readonly Intention[]): void {
    this.#storage.setItem(KEPT_AS, JSON.stringify(intentions));
  }
}
